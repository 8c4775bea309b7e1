import * as z from 'zod'
import { bookableKind } from '../../../contract/vocabulary/bookable-kind'
import { bookingState } from '../../../contract/vocabulary/booking-state'

const community = z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) })

/** A room or a service that a community lets people book. */
export const bookableDocument = z.object({
  _id: z.string(),
  community,
  kind: bookableKind,
  name: z.string(),
  place: z.string(),
  provider: z.string(),
  /** For how many people a slot is. */
  places: z.number().int(),
  /** 0: Sunday. */
  weekdays: z.array(z.number().int()),
  from: z.string(),
  until: z.string(),
  /** Minutes. */
  slot: z.number().int(),
  note: z.string(),
  isOn: z.boolean(),
  version: z.number().int(),
  createdAt: z.date(),
})
export type BookableDocument = z.infer<typeof bookableDocument>

/** One day of it. Who books, leaves or closes changes this one document, so that no place is given twice. */
export const bookingDayDocument = z.object({
  _id: z.string(),
  bookable: z.string(),
  /** Its code. */
  community: z.string(),
  day: z.string(),
  /** Why nobody can book it; null: it is open. */
  closed: z.string().nullable(),
  taken: z.array(z.object({ booking: z.string(), startsAt: z.date(), endsAt: z.date() })),
})
export type BookingDayDocument = z.infer<typeof bookingDayDocument>

/** That somebody has booked a slot; `_id` is made of what, when and who, so that a retry finds it. */
export const bookingDocument = z.object({
  _id: z.string(),
  bookable: z.string(),
  /** The id of its day. */
  day: z.string(),
  community,
  kind: bookableKind,
  name: z.string(),
  place: z.string(),
  note: z.string(),
  /** An OPENID. */
  person: z.string(),
  /** Sealed: how he wants to be called. */
  who: z.string(),
  /** Sealed: people write their door where somebody is to come. */
  purpose: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  state: bookingState,
  reason: z.string(),
  /** Whether he was told that it is about to begin. */
  isReminded: z.boolean(),
  createdAt: z.date(),
})
export type BookingDocument = z.infer<typeof bookingDocument>
