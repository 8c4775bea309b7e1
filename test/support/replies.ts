import * as z from 'zod'
import type { Action, InputOf, OutputOf } from '../../contract/action'
import { api, type Api } from '../../contract/api'
import { ask, type Refusal, type Reply } from '../../contract/reply'
import { refusalMessages, type RefusalCode } from '../../contract/vocabulary/refusal'
import { wx } from './weapp'

class Refused {
  constructor(readonly refusal: Refusal) {}
}

/** The server says no, in the contract's words unless others are given. */
export const refuse = (code: RefusalCode, rest: Partial<Refusal> = {}): Refused =>
  new Refused({ code, message: refusalMessages[code], ...rest })

const lost = Symbol('no network')
/** The call does not reach the cloud. */
export const noNetwork: typeof lost = lost

type Given<A> = A extends Action ? OutputOf<A> | Refused | typeof lost : never
type Handler<A> = A extends Action ? (input: InputOf<A>) => Given<A> : never

/** What the server says to each action, as a value or by what it was asked. */
export type Replies = {
  [Area in keyof Api]?: { [Name in keyof Api[Area]]?: Given<Api[Area][Name]> | Handler<Api[Area][Name]> }
}

/** One question that the phone put to the server, its input as the contract reads it. */
export interface Asked {
  readonly name: string
  readonly input: unknown
}

let replies: Replies = {}
let asked: Asked[] = []

export const whatWasAsked = (name: string): unknown[] =>
  asked.filter((question) => question.name === name).map(({ input }) => input)

const actionOf = (area: string, name: string): Action => {
  const found = (api as Record<string, Record<string, Action>>)[area]?.[name]
  if (found === undefined) throw new Error(`not in the contract: ${area}.${name}`)
  return found
}

const answer = (area: string, data: unknown): Reply | typeof lost => {
  const { action: name, input } = ask.parse(data)
  const action = actionOf(area, name)
  const read = action.input.parse(input)
  asked.push({ name: `${area}.${name}`, input: read })
  const given = (replies as Record<string, Record<string, unknown>>)[area]?.[name]
  if (given === undefined) throw new Error(`the test gives no answer to ${area}.${name}`)
  const said = typeof given === 'function' ? (given as (input: unknown) => unknown)(read) : given
  if (said === lost) return lost
  const now = Date.now()
  if (said instanceof Refused) return { ok: false, refusal: said.refusal, now, requestId: 'test' }
  return { ok: true, data: z.encode(action.output, said), now }
}

interface CallOptions {
  readonly name: string
  readonly data: unknown
  readonly success?: (result: { result: unknown }) => void
  readonly fail?: (error: { errCode: number; errMsg: string }) => void
}

const callFunction = ({ name, data }: CallOptions): Promise<{ result: unknown }> => {
  const result = answer(name, data)
  // A reply crosses the wire as JSON: a Date in it would be a fault of the contract.
  return result === lost
    ? Promise.reject(Object.assign(new Error('cloud.callFunction:fail request:fail'), { errCode: -1 }))
    : Promise.resolve({ result: JSON.parse(JSON.stringify(result)) as unknown })
}

/** Puts a server behind `wx.cloud` that answers like this from now on; forgets what was asked before. */
export const serverSays = (next: Replies): void => {
  replies = next
  asked = []
}

/** Before the app starts: Taro takes hold of `wx.cloud` once. */
export const connectCloud = (): void => {
  wx.cloud = { init: jest.fn(), callFunction, uploadFile: jest.fn() }
}
