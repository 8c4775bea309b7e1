import * as z from 'zod'
import { contributor } from '../../../contract/vocabulary/contributor'
import { modelCaseState } from '../../../contract/vocabulary/model-case-state'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { photosOfCarrier } from './photo'

const award = z.object({ round: z.string(), name: z.string(), year: z.number().int(), rank: z.string() })

/** A model case (典型案例): what somebody did for a community, and what came of it. */
export const modelCaseDocument = z.object({
  _id: z.string(),
  /** A member's name is not kept here: he says each day anew whether it is shown. */
  by: z.object({ kind: contributor, id: z.string(), name: z.string() }),
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }),
  title: z.string(),
  class: serviceClass,
  done: z.string(),
  result: z.string(),
  /** Files as they were uploaded. */
  photos: z.array(z.string()),
  ...photosOfCarrier.shape,
  state: modelCaseState,
  /** Why it was declined. */
  note: z.string(),
  submittedAt: z.date(),
  publishedAt: z.date().nullable(),
  /** In which rounds it was nominated; once each. */
  nominations: z.array(z.object({ round: z.string(), by: z.string(), at: z.date() })),
  awards: z.array(award),
  /** One more with each step; what becomes of photos, nominations and awards is none. */
  version: z.number().int(),
})
export type ModelCaseDocument = z.infer<typeof modelCaseDocument>

/** A round in which model cases are awarded; it does not change. */
export const awardRoundDocument = z.object({
  _id: z.string(),
  district: z.string(),
  name: z.string(),
  year: z.number().int(),
  /** Until when cases may be nominated. */
  until: z.date(),
  openedAt: z.date(),
})
export type AwardRoundDocument = z.infer<typeof awardRoundDocument>
