import {
  daysAhead,
  type BookableDay,
  type BookableRow,
  type BookingRow,
  type DeskBooking,
  type KeptBookable,
  type Slot,
} from '../../contract/bookings'
import { areaCode, bookableId, bookingId } from '../../contract/ids'
import { daysFrom, freeIn, slotsOn, type Span } from '../../domain/booking/slots'
import { unseal } from '../privacy/seal'
import type { BookableDocument, BookingDayDocument, BookingDocument } from '../repositories/documents/booking'

const named = ({ code, name }: BookableDocument['community']): BookableRow['community'] => ({
  code: areaCode.parse(code),
  name,
})

const sameTime = (one: Span, other: Span): boolean => one.startsAt.getTime() === other.startsAt.getTime()

/** @param own what the reader has booked of it */
export const dayViews = (
  bookable: BookableDocument,
  days: readonly BookingDayDocument[],
  own: readonly Span[],
  now: Date,
): BookableDay[] =>
  daysFrom(now, daysAhead).map((day): BookableDay => {
    const known = days.find((one) => one.day === day)
    const { closed, taken } = known ?? { closed: null, taken: [] }
    const slots = closed === null && bookable.isOn ? slotsOn(bookable, day) : []
    return {
      ...{ day, closed },
      slots: slots
        .filter(({ startsAt }) => startsAt > now)
        .map((slot) => ({
          ...slot,
          free: freeIn(slot, taken, bookable.places),
          isOwn: own.some((booked) => sameTime(booked, slot)),
        })),
    }
  })

const nextOf = (days: readonly BookableDay[]): Slot | null => {
  const slot = days.flatMap(({ slots }) => slots).find(({ free }) => free > 0)
  return slot === undefined ? null : { startsAt: slot.startsAt, endsAt: slot.endsAt, free: slot.free }
}

/** @param days of it from today on, of which something is written down */
export const bookableRow = (
  bookable: BookableDocument,
  days: readonly BookingDayDocument[],
  now: Date,
): BookableRow => {
  const { _id, community, kind, name, place, provider, places, weekdays, from, until, slot, note, isOn } = bookable
  return {
    ...{ id: bookableId.parse(_id), community: named(community), kind, name, place, provider, places },
    ...{ weekdays, from, until, slot, note, isOn },
    next: nextOf(dayViews(bookable, days, [], now)),
  }
}

export const keptRow = (
  bookable: BookableDocument,
  days: readonly BookingDayDocument[],
  counts: Readonly<Record<'recent' | 'came', ReadonlyMap<string, number>>>,
  now: Date,
): KeptBookable => ({
  ...bookableRow(bookable, days, now),
  version: bookable.version,
  recent: counts.recent.get(bookable._id) ?? 0,
  came: counts.came.get(bookable._id) ?? 0,
  closedDays: days.flatMap(({ day, closed }) => (closed === null ? [] : [{ day, reason: closed }])),
})

export const bookingRow = (booking: BookingDocument): BookingRow => {
  const { _id, bookable, community, kind, name, place, startsAt, endsAt, purpose, note, state, reason } = booking
  return {
    ...{ id: bookingId.parse(_id), bookable: bookableId.parse(bookable), community: named(community) },
    ...{ kind, name, place, startsAt, endsAt, purpose: unseal(purpose), note, state, reason },
  }
}

export const deskBooking = (booking: BookingDocument): DeskBooking => ({
  ...bookingRow(booking),
  who: unseal(booking.who),
})
