import * as z from 'zod'
import { unitEventType } from '../../../contract/vocabulary/unit-event'

const unitEvent = z.object({
  type: unitEventType,
  at: z.date(),
  /** A post, or what somebody is to the unit; never a person's name. */
  by: z.string(),
  /** Which community it is about. */
  communityName: z.string().nullable(),
  note: z.string(),
})
export type UnitEvent = z.infer<typeof unitEvent>

/** A unit's party organisation that reports in to a community. */
export const unitDocument = z.object({
  _id: z.string(),
  name: z.string(),
  address: z.string(),
  members: z.number().int(),
  resources: z.string(),
  /** `person` is an OPENID, empty once he has cancelled his account; `phone` is sealed. */
  contact: z.object({ person: z.string(), name: z.string(), phone: z.string() }),
  /** Where it has reported in, or has asked to; in which order stands in that community's reception. */
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }).nullable(),
  /** One more with each event. */
  version: z.number().int(),
  events: z.array(unitEvent),
  createdAt: z.date(),
})
export type UnitDocument = z.infer<typeof unitDocument>

/** The units of one community; `_id` is its code. See domain/reporting-in/reception.ts for what the order means. */
export const receptionDocument = z.object({
  _id: z.string(),
  queue: z.array(z.object({ unit: z.string(), at: z.date(), confirmedAt: z.date().nullable() })),
})
export type ReceptionDocument = z.infer<typeof receptionDocument>
