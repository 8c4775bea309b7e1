import * as z from 'zod'
import { ratingLevel } from '../../../contract/vocabulary/rating'
import { targetGroup } from '../../../contract/vocabulary/target-group'
import { wishOutcome } from '../../../contract/vocabulary/wish-outcome'
import { wishState } from '../../../contract/vocabulary/wish-state'
import { helpKind } from '../../../contract/wishes'
import { photosOfCarrier } from './photo'

/** A wish (微心愿/帮扶需求): what somebody asks for, who has claimed it, and what came of it. */
export const wishDocument = z.object({
  _id: z.string(),
  /** As the district called it when it was asked for. */
  kind: helpKind,
  group: targetGroup,
  /** Its place in the lists: see domain/serving/wish.ts. */
  turn: z.string(),
  words: z.string(),
  when: z.string(),
  isUrgent: z.boolean(),
  isForOther: z.boolean(),
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }),
  /** The grid; the door is sealed with the rest of `contact`. */
  place: z.object({ area: z.string(), areaName: z.string(), path: z.array(z.string()) }),
  /** An OPENID; empty once he has cancelled his account. */
  asker: z.string(),
  /** The post of the grid worker who asked for somebody; null: a resident did. */
  post: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Each of them sealed; `at` is the position, by which it finds its grid when that is redrawn. */
  contact: z.object({ name: z.string(), phone: z.string(), door: z.string(), at: z.string().default('') }),
  state: wishState,
  outcome: wishOutcome.nullable(),
  /** `member` is empty once he has cancelled his account. */
  claim: z.object({ member: z.string(), at: z.date() }).nullable(),
  /** `photos`: files, as they were uploaded. */
  done: z
    .object({
      at: z.date(),
      note: z.string(),
      minutes: z.number().int(),
      photos: z.array(z.string()).readonly().default([]),
    })
    .nullable(),
  ...photosOfCarrier.shape,
  answer: z
    .object({
      by: z.string(),
      at: z.date(),
      minutes: z.number().int(),
      rating: ratingLevel.nullable(),
      thanks: z.string(),
    })
    .nullable(),
  /** What stands in the ledger for it; null: not yet. */
  credited: z.number().int().nullable(),
  note: z.string(),
  version: z.number().int(),
  createdAt: z.date(),
})
export type WishDocument = z.infer<typeof wishDocument>
