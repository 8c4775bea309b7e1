import * as z from 'zod'
import { entryKind } from '../../../contract/vocabulary/entry-kind'
import { serviceClass } from '../../../contract/vocabulary/service-class'

const entry = z.object({
  /** What it is for, once per ledger: the id of an activity or of a wish, or the key of a correction. */
  cause: z.string(),
  kind: entryKind,
  /** Of a correction: null. */
  class: serviceClass.nullable(),
  title: z.string(),
  at: z.date(),
  by: z.string(),
  minutes: z.number().int(),
  points: z.number().int(),
  note: z.string(),
})
export type Entry = z.infer<typeof entry>

/** The hours of one member in one year, `_id` is `member:year`. Entries are only added; the balance is their sum and stands nowhere else. */
export const ledgerDocument = z.object({
  _id: z.string(),
  member: z.string(),
  year: z.number().int(),
  entries: z.array(entry),
  /** One more with each entry. */
  version: z.number().int(),
})
export type LedgerDocument = z.infer<typeof ledgerDocument>
