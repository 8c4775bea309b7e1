import * as z from 'zod'
import { unitEventType } from '../../../contract/vocabulary/unit-event'
import { unitKind } from '../../../contract/vocabulary/unit-kind'
import { keptCode } from './kept-code'

const community = z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) })

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

/** What reports in to a community: a unit's party organisation, a social organisation or a property company. */
export const unitDocument = z.object({
  _id: z.string(),
  kind: unitKind.default('unit'),
  name: z.string(),
  /** Its name as others may write it too; missing in what was stored before. */
  nameKey: z.string().nullable().default(null),
  address: z.string(),
  members: z.number().int(),
  resources: z.string(),
  /** `person` is an OPENID, empty once he has cancelled his account; `phone` is sealed. */
  contact: z.object({ person: z.string(), name: z.string(), phone: z.string() }),
  /** Where it has reported in, or has asked to; in which order stands in that community's reception. */
  community: community.nullable(),
  /** The compound or grid in it that was named. */
  grid: z.object({ code: z.string(), name: z.string() }).nullable().default(null),
  /** Where it was before it left or was taken out: whose desks hear what became of it. */
  leftCommunity: community.nullable().default(null),
  /** When a desk said that it is who it says, without a seat yet; gone when it leaves. */
  vouchedAt: z.date().nullable().default(null),
  /** The code by which somebody else becomes the contact person. */
  handOver: keptCode.extend({ byDesk: z.boolean() }).nullable().default(null),
  /** One more with each event. */
  version: z.number().int(),
  events: z.array(unitEvent),
  /** The last year of whose mutual review its sides were reminded. */
  reviewReminded: z.number().int().default(0),
  createdAt: z.date(),
})
export type UnitDocument = z.infer<typeof unitDocument>

const queue = z.array(z.object({ unit: z.string(), at: z.date(), confirmedAt: z.date().nullable() }))

/** Who has come to one community; `_id` is its code. See domain/reporting-in/reception.ts for what the order means. */
export const receptionDocument = z.object({
  _id: z.string(),
  queue,
  /** Those who take no seat. */
  guests: queue.default([]),
})
export type ReceptionDocument = z.infer<typeof receptionDocument>
