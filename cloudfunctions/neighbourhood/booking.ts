import type { BookableView, BookingRow } from '../../contract/bookings'
import { areaCode } from '../../contract/ids'
import { withdrawn } from '../../domain/booking/after'
import { noMore, noPlace, slotAt } from '../../domain/booking/book'
import { dayOf, type Span } from '../../domain/booking/slots'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { remindedBefore } from '../../server/notices/booking-notices'
import { communityByCode } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { seal } from '../../server/privacy/seal'
import { bookableById, bookablesIn, daysIn, daysOf } from '../../server/repositories/bookables'
import { addBooking, bookingsBy, changeBooking, emptyDay, heldBy } from '../../server/repositories/bookings'
import type { BookableDocument, BookingDayDocument, BookingDocument } from '../../server/repositories/documents/booking'
import type { Call } from '../../server/serve/serve'
import { bookableRow, bookingRow, dayViews } from '../../server/views/booking-view'
import type { Input, Output } from './input'

export const bookables = async (
  { community: code }: Input<'bookables'>,
  { now }: Call,
): Promise<Output<'bookables'> | Refused> => {
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  const [kept, days] = await Promise.all([bookablesIn(community._id), daysIn(community._id, dayOf(now))])
  const daysOfOne = (id: string) => days.filter((day) => day.bookable === id)
  return {
    community: { code: areaCode.parse(community._id), name: community.name },
    bookables: kept.filter(({ isOn }) => isOn).map((one) => bookableRow(one, daysOfOne(one._id), now)),
  }
}

export const bookable = async (
  { bookable: id }: Input<'bookable'>,
  { actor, now }: Call,
): Promise<BookableView | Refused> => {
  const found = await bookableById(id)
  if (found === null) return refuse('notFound')
  const [days, held] = await Promise.all([daysOf(id, dayOf(now)), heldBy(actor.person, now)])
  const own = held.filter((booking) => booking.bookable === id)
  return { ...bookableRow(found, days, now), days: dayViews(found, days, own, now) }
}

/** A booking as it begins. */
const fresh = (
  { _id: bookableId, community, kind, name, place, note }: BookableDocument,
  { startsAt, endsAt }: Span,
  { purpose, who }: Pick<Input<'book'>, 'purpose' | 'who'>,
  day: BookingDayDocument,
  { actor, now }: Call,
): BookingDocument => ({
  _id: fingerprint('booking', bookableId, String(startsAt.getTime()), actor.person),
  ...{ bookable: bookableId, day: day._id, community, kind, name, place, note },
  ...{ person: actor.person, who: seal(who), purpose: seal(purpose), startsAt, endsAt, state: 'booked', reason: '' },
  isReminded: startsAt.getTime() - now.getTime() <= remindedBefore,
  createdAt: now,
})

/** Null: what is said may be. */
const unfitWords = async (
  { kind }: BookableDocument,
  { purpose, who }: Input<'book'>,
  { actor }: Call,
): Promise<Refused | null> => {
  if (kind === 'room' && purpose === '') return refuse('invalidInput', '请写一句用来做什么')
  return (await moderateText([purpose, who].join('\n'), actor.person)) === 'risky' ? refuse('riskyText') : null
}

export const book = async (input: Input<'book'>, call: Call): Promise<BookingRow | Refused> => {
  const { actor, now } = call
  const found = await bookableById(input.bookable)
  if (found === null) return refuse('notFound')
  const slot = slotAt(found, input.startsAt, now)
  if (slot === null) return refuse('slotGone')
  const unfit = await unfitWords(found, input, call)
  if (unfit !== null) return unfit
  const empty = emptyDay(found, dayOf(slot.startsAt))
  const booking = fresh(found, slot, input, empty, call)
  const enough = async (): Promise<Refused | null> => {
    const others = (await heldBy(actor.person, now)).filter(({ _id }) => _id !== booking._id)
    const held = others.map(({ startsAt, endsAt, community }) => ({ startsAt, endsAt, community: community.code }))
    return noMore(held, found.community.code, slot)
  }
  const added = await addBooking(booking, { enough, empty, noPlace: (day) => noPlace(found, day, slot) })
  return isRefused(added) ? added : bookingRow(added)
}

export const myBookings = async (
  { pile, cursor }: Input<'myBookings'>,
  { actor, now }: Call,
): Promise<Output<'myBookings'>> => {
  const { rows, next } = await bookingsBy(actor.person, pile, now, cursor)
  return { bookings: rows.map(bookingRow), next }
}

export const withdrawBooking = async (
  { booking: id }: Input<'withdrawBooking'>,
  { actor, now }: Call,
): Promise<BookingRow | Refused> => {
  const after = await changeBooking(id, (booking) =>
    booking.person === actor.person ? withdrawn(booking, now) : refuse('notAllowed'),
  )
  return isRefused(after) ? after : bookingRow(after)
}
