import * as z from 'zod'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { servicePostState } from '../../../contract/vocabulary/service-post-state'

const claim = z.object({
  member: z.string(),
  at: z.date(),
  /** When the community said yes; null until then. */
  confirmedAt: z.date().nullable(),
})
export type Claim = z.infer<typeof claim>

/** A row of the post table of the district (岗位表): what is offered to who sets a service post. */
export const tablePostDocument = z.object({
  /** Its number: 001 */
  _id: z.string().regex(/^\d{3}$/),
  name: z.string().min(1),
  class: serviceClass,
  duties: z.string(),
  hands: z.number().int().min(1),
  active: z.boolean(),
})
export type TablePostDocument = z.infer<typeof tablePostDocument>

/** A service post (岗位) of a community, and who has claimed it, in the order in which they did. */
export const servicePostDocument = z.object({
  _id: z.string(),
  title: z.string(),
  class: serviceClass,
  about: z.string(),
  when: z.string(),
  /** How many members it takes. */
  hands: z.number().int(),
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }),
  state: servicePostState,
  /** The member who proposed it, empty once he has cancelled his account; null: the community set it. */
  proposer: z.string().nullable(),
  /** See domain/reporting-in/reception.ts for what the order means. */
  claims: z.array(claim),
  /** Members who have claimed or proposed it: what lists of theirs are asked for. */
  concerned: z.array(z.string()),
  /** Why it was declined or closed. */
  note: z.string(),
  /** One more with each change, claims included. */
  version: z.number().int(),
  createdAt: z.date(),
})
export type ServicePostDocument = z.infer<typeof servicePostDocument>
