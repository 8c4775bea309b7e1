import * as z from 'zod'
import { auditedAct } from '../../../contract/vocabulary/audited-act'

/** A row of the register of looks. `_id` is its number, padded, so that none can be written twice. */
export const auditDocument = z.object({
  _id: z.string(),
  seq: z.number().int(),
  at: z.date(),
  act: auditedAct,
  /** A pseudonym of the register: see `pseudonymIn`. */
  person: z.string(),
  post: z.string().nullable(),
  by: z.string(),
  /** Which request was looked at, with its number; null where none was, but something was changed. */
  request: z.string().nullable(),
  number: z.string().nullable(),
  /** Why, or what was changed. */
  reason: z.string(),
  hash: z.string(),
})
export type AuditDocument = z.infer<typeof auditDocument>

/** Where the register ends: without the proof its last rows could be taken away unseen. */
export const auditHeadDocument = z.object({
  _id: z.string(),
  value: z.number().int(),
  hash: z.string(),
  proof: z.string(),
})
export type AuditHead = z.infer<typeof auditHeadDocument>
