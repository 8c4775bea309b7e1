import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Action, Area, InputOf, OutputOf } from '../../contract/action'
import { ask, type Refusal, type Reply } from '../../contract/reply'
import { refusalMessages, type RefusalCode } from '../../contract/vocabulary/refusal'
import { isRefused, type Refused } from '../../domain/refused'
import { currentCaller } from '../cloud/caller'
import { actorAt, actorBy, anybody, type Who } from '../repositories/people'

/** What every handler gets besides its input: who asks, and the one moment of this call. */
export interface Call extends Who {
  readonly now: Date
}

export type Handlers<A extends Area> = {
  readonly [Name in keyof A]: (input: InputOf<A[Name]>, call: Call) => Promise<OutputOf<A[Name]> | Refused>
}

type AnyHandler = (input: unknown, call: Call) => Promise<unknown>

const refusalOf = (code: RefusalCode, fields?: Refusal['fields']): Refusal => ({
  code,
  message: refusalMessages[code],
  ...(fields && { fields }),
})

const toldRefusal = ({ refused, words }: Refused): Refusal => ({
  ...refusalOf(refused),
  ...(words !== undefined && { message: words }),
})

const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))

/** What an action does, and for whom. */
interface Served {
  readonly action: Action
  readonly handler: AnyHandler
  readonly whoAsks: (openid: string, now: Date, input: unknown) => Who | Promise<Who>
}

const answer = async (
  { action, handler, whoAsks }: Served,
  input: unknown,
  now: Date,
): Promise<Refusal | { data: unknown }> => {
  const { openid } = currentCaller()
  if (openid === null) return refusalOf('notSignedIn')
  const parsed = action.input.safeParse(input)
  if (!parsed.success) return refusalOf('invalidInput', fieldsOf(parsed.error))
  const result = await handler(parsed.data, { ...(await whoAsks(openid, now, parsed.data)), now })
  return isRefused(result) ? toldRefusal(result) : { data: z.encode(action.output, result) }
}

const named = z.object({ id: z.string() })

const withRequest: Served['whoAsks'] = (openid, now, input) => actorAt(named.parse(input).id, openid, now)

const internal = (error: unknown, action: string, requestId: string): Refusal => {
  console.error(`[${requestId}] ${action} failed`, error)
  const { message } = refusalOf('internal')
  return { code: 'internal', message: `${message}（编号 ${requestId.slice(0, 8)}）` }
}

/**
 * The entry point of a function that phones call: parses by the contract, knows who asks, fixes `now`, answers in one
 * envelope. Whatever a handler throws is logged once under a request id and answered as `internal`.
 * @param forAnybody actions to which it does not matter what somebody is: he is taken for a resident without a post, and nothing is
 * looked up
 * @param onRequest actions whose input names a request by `id`: it is read together with who asks
 */
export const serve = <A extends Area>(
  area: A,
  handlers: Handlers<A>,
  { forAnybody = [], onRequest = [] }: Partial<Record<'forAnybody' | 'onRequest', readonly (keyof A)[]>> = {},
) => {
  const whoAsksFor = (name: keyof A): Served['whoAsks'] => {
    if (forAnybody.includes(name)) return anybody
    return onRequest.includes(name) ? withRequest : actorBy
  }
  const answerFor = async (event: unknown, now: Date): Promise<Refusal | { data: unknown }> => {
    const asked = ask.safeParse(event)
    if (!asked.success || !Object.hasOwn(area, asked.data.action)) return refusalOf('unknownAction')
    const name = asked.data.action
    const served = { action: area[name] as Action, handler: handlers[name] as AnyHandler }
    return answer({ ...served, whoAsks: whoAsksFor(name) }, asked.data.input, now)
  }
  return async (event: unknown): Promise<Reply> => {
    const now = new Date()
    const requestId = randomUUID()
    const result = await answerFor(event, now).catch((error: unknown) =>
      internal(error, String((event as { action?: unknown } | null)?.action), requestId),
    )
    return 'data' in result
      ? { ok: true, data: result.data, now: now.getTime() }
      : { ok: false, refusal: result, now: now.getTime(), requestId }
  }
}
