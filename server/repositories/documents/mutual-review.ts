import * as z from 'zod'
import { figures } from '../../../contract/figures'
import { assessmentGrade } from '../../../contract/vocabulary/assessment-grade'
import { reviewSide } from '../../../contract/vocabulary/review-side'

const handedIn = z.object({
  report: z.string(),
  grade: assessmentGrade,
  words: z.string(),
  at: z.date(),
  /** The unit, or the desk; never a person's name. */
  by: z.string(),
  version: z.number().int(),
})

/** What a unit and its community report to each other and how they rate each other; `_id` is `unit:year`. */
export const mutualReviewDocument = z.object({
  _id: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }),
  year: z.number().int(),
  sides: z.record(reviewSide, handedIn.nullable()),
  /** When the community handed in. */
  figures: figures.nullable(),
  isPublished: z.boolean(),
  publishedAt: z.date().nullable(),
  /** One more with each change. */
  version: z.number().int(),
})
export type MutualReviewDocument = z.infer<typeof mutualReviewDocument>
