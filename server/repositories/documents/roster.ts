import * as z from 'zod'

/** Somebody whom a unit expects to report in with it. `_id` follows from unit and number, see `rosterLineIdOf`. */
export const rosterLineDocument = z.object({
  _id: z.string(),
  unit: z.string(),
  name: z.string(),
  /** Sealed. */
  phone: z.string(),
  community: z.string(),
  note: z.string(),
  /** SHA-256 of the sheet that brought it: the same sheet again brings nothing. */
  sheet: z.string(),
  /** Who has reported in as this one; null before. */
  member: z.string().nullable(),
  isHere: z.boolean(),
  addedAt: z.date(),
})
export type RosterLineDocument = z.infer<typeof rosterLineDocument>

/**
 * The last sheet that somebody has begun to upload, and whether it was brought to its end, and removed by that. `file`: what was noted
 * before sheets were noted by their path.
 */
export const rosterFileDocument = z.object({
  _id: z.string(),
  path: z.string().optional(),
  file: z.string().optional(),
  at: z.date(),
  isBrought: z.boolean(),
})
export type RosterFileDocument = z.infer<typeof rosterFileDocument>
