import './jitless'
import { refusalCode } from './vocabulary/refusal'
import * as z from 'zod'

/** What the phone sends to a function. Moments travel as ISO text: the server encodes its output by the contract, the phone decodes it. */
export const ask = z.object({ action: z.string(), input: z.unknown() })
export type Ask = z.infer<typeof ask>

export const refusal = z.object({
  code: refusalCode,
  /** For people: what is wrong and what to do now. */
  message: z.string(),
  /** Which field, for the form: place.detail → 最多 100 字 */
  fields: z.record(z.string(), z.string()).optional(),
})
export type Refusal = z.infer<typeof refusal>

/** What a function answers: always this envelope. */
export const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown(), now: z.number() }),
  z.object({ ok: z.literal(false), refusal, now: z.number(), requestId: z.string() }),
])
export type Reply = z.infer<typeof reply>
