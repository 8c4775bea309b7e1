import * as z from 'zod'
import { dueStep } from '../../../contract/vocabulary/due-step'
import { deskDuties } from '../../../contract/vocabulary/duty'
import { partRole } from '../../../contract/vocabulary/part-role'
import { ratingLevel } from '../../../contract/vocabulary/rating'

/** How a department was rated, on its way from the request to the assessment. */
export const keptRating = z.object({
  part: z.string(),
  post: z.string(),
  role: partRole,
  by: z.enum(deskDuties),
  from: z.string(),
  level: ratingLevel.nullable(),
  matters: z.array(z.string()).readonly(),
  late: z.array(dueStep).readonly(),
  at: z.date(),
})
export type KeptRating = Readonly<z.infer<typeof keptRating>>

/** A fact of the assessment. `_id` is `<request>:<part>`, so that none counts twice. */
export const departmentRatingDocument = keptRating.extend({
  _id: z.string(),
  request: z.string(),
  /** Code of the department, and the area that its post stands on: the same code is another body in another street. */
  department: z.string(),
  area: z.string(),
  /** Of the moment at which it was rated, in Shanghai. */
  year: z.number().int(),
})
export type DepartmentRatingDocument = z.infer<typeof departmentRatingDocument>
