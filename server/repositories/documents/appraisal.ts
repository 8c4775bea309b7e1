import * as z from 'zod'
import { promiser } from '../../../contract/appraisal'
import { figures } from '../../../contract/figures'
import { assessmentGrade } from '../../../contract/vocabulary/assessment-grade'
import { commitmentState } from '../../../contract/vocabulary/commitment-state'
import { ratingLevel } from '../../../contract/vocabulary/rating'
import { photosOfCarrier } from './photo'

/**
 * What a unit or a member has promised the community in which it had reported in then. `_id` is made of whose it is and of the phone's key,
 * so that the same is promised once.
 */
export const commitmentDocument = z.object({
  _id: z.string(),
  /** A member's name is not kept here: he says each day anew whether it is shown. */
  by: z.object({ kind: promiser, id: z.string(), name: z.string() }),
  /** Where it was promised before places had a path it has one once it is done. */
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()).default([]) }),
  year: z.number().int(),
  /** From 0 on: which of the places that he has in this year. */
  place: z.number().int(),
  text: z.string(),
  state: commitmentState,
  promisedAt: z.date(),
  completedAt: z.date().nullable(),
  evidence: z.string(),
  /** Files, as they were uploaded. */
  photos: z.array(z.string()).readonly().default([]),
  ...photosOfCarrier.shape,
  /** Of all ratings: their sum and how many there are. */
  rated: z.object({ sum: z.number().int(), count: z.number().int() }),
  /** One more with each change, ratings included. */
  version: z.number().int(),
})
export type CommitmentDocument = z.infer<typeof commitmentDocument>

/** `_id` is made of the commitment and a fingerprint of who rates, so that once is once and nobody is named. */
export const ratingDocument = z.object({
  _id: z.string(),
  commitment: z.string(),
  level: ratingLevel,
  comment: z.string(),
  /** Whether others see the comment: there is one, and it has passed moderation, or a desk has said so. */
  isShown: z.boolean(),
  /** The post of the desk that has decided; null: nobody had to. */
  judgedBy: z.string().nullable().default(null),
  /** Whether the commitment's sum has it already. */
  isCounted: z.boolean(),
  at: z.date(),
})
export type RatingDocument = z.infer<typeof ratingDocument>

/** What a community told a unit about a quarter; `_id` is `unit:quarter`, so that it is told once. */
export const unitCardDocument = z.object({
  _id: z.string(),
  unit: z.string(),
  unitName: z.string(),
  communityName: z.string(),
  quarter: z.string(),
  figures,
  grade: assessmentGrade,
  words: z.string(),
  at: z.date(),
  by: z.string(),
})
export type UnitCardDocument = z.infer<typeof unitCardDocument>
