import * as z from 'zod'
import { assessmentGrade } from '../../../contract/vocabulary/assessment-grade'
import { coverage } from '../../../contract/vocabulary/coverage'

const counted = {
  _id: z.string(),
  /** 2026-11 */
  month: z.string(),
  /** Codes from the district down to the community, so that each desk above finds it. */
  path: z.array(z.string()),
  community: z.object({ code: z.string(), name: z.string() }),
  at: z.date(),
}

/** Of one community and month, `_id` is `community:month`. Counted anew by the timer, never changed by a step. */
export const communityFiguresDocument = z.object({
  ...counted,
  streetName: z.string(),
  coverage,
  units: z.number().int(),
  asked: z.number().int(),
  waiting: z.number().int(),
  free: z.number().int(),
  members: z.number().int(),
  behind: z.number().int(),
  toConfirm: z.number().int(),
})
export type CommunityFiguresDocument = z.infer<typeof communityFiguresDocument>

/** Of one unit that has reported in, and month; `_id` is `unit:month`. */
export const unitFiguresDocument = z.object({
  ...counted,
  unit: z.string(),
  name: z.string(),
  declared: z.number().int(),
  members: z.number().int(),
  reportedIn: z.number().int(),
  checkedIn: z.number().int(),
  /** Whose check-in was sent later and waits for a word: neither counted as done nor as missing. */
  claimed: z.number().int().default(0),
  reportedInRate: z.number(),
  checkInRate: z.number(),
  services: z.number().int(),
  minutes: z.number().int(),
  commitments: z.number().int(),
  completed: z.number().int(),
  grade: assessmentGrade.nullable(),
})
export type UnitFiguresDocument = z.infer<typeof unitFiguresDocument>

/** How far the counting has come. */
export const rollUpDocument = z.object({
  _id: z.string(),
  /** How often it was begun. */
  value: z.number().int(),
  startedAt: z.date(),
  /** The last community that was counted; null when all were. */
  after: z.string().nullable(),
  /** When the last counting began that came to its end. */
  asOf: z.date().nullable(),
})
export type RollUpDocument = z.infer<typeof rollUpDocument>
