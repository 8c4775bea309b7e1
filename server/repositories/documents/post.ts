import * as z from 'zod'
import { clockTime } from '../../../contract/clock'
import { duty } from '../../../contract/vocabulary/duty'

/** People are OPENIDs throughout. */
export const postDocument = z.object({
  _id: z.string(),
  name: z.string(),
  duty,
  area: z.string(),
  /** Which department it belongs to, by its code; null for all other duties. */
  department: z.string().nullable().default(null),
  /** Codes from the district down to `area`. */
  path: z.array(z.string()),
  /** Who holds the post; null when it is vacant. */
  holder: z.string().nullable(),
  /** Who may do all that the holder may, and stand in while he is away. */
  deputies: z.array(z.string()).default([]),
  /** Holder, deputies and everybody who stands in for a leave: a person's posts are found by it. */
  staff: z.array(z.string()),
  /** Empty: at work at any hour. */
  shifts: z
    .array(z.object({ weekdays: z.array(z.number().int().min(1).max(7)), from: clockTime, to: clockTime }))
    .default([]),
  leaves: z
    .array(z.object({ id: z.string(), from: z.date(), to: z.date(), standIn: z.string().nullable() }))
    .default([]),
  /** Every change of the holder, the oldest first. */
  history: z
    .array(
      z.object({
        id: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        at: z.date(),
        by: z.string(),
        open: z.number().int(),
      }),
    )
    .default([]),
  /** When it was last chosen among equals. */
  lastAssignedAt: z.date().nullable().default(null),
  phone: z.string().nullable(),
})
export type PostDocument = z.infer<typeof postDocument>
