import type { Cloud } from '../cloud'
import type { TcbCode } from '../errors'
import type { Invocation } from '../hosting/invocations'

export interface Refusal {
  code: TcbCode
  message: string
}

/** A JSON answer (requestId is added), the pieces of the answer's `data` as JSON already written, raw bytes, or a refusal. */
export type ActionResult = { json: object } | { data: (Buffer | string)[] } | { bytes: Buffer } | Refusal

export interface ActionCall {
  /** The request's fields as they came: each action parses what it needs. */
  body: Record<string, unknown>
  cloud: Cloud
  invocation: Invocation
}

export type Action = (call: ActionCall) => ActionResult | Promise<ActionResult>

export const refuse = (code: TcbCode, message: string): Refusal => ({ code, message })
