import { isHeld } from '../../domain/booking/book'
import { refuse, isRefused, type Refused } from '../../domain/refused'
import { command, findDocuments, inTransaction, readDocument, updateDocuments } from '../cloud/database'
import { fingerprint } from '../privacy/fingerprint'
import { countWithin } from './add-new'
import { inTurn } from './change-in-turn'
import {
  bookingDayDocument,
  bookingDocument,
  type BookableDocument,
  type BookingDayDocument,
  type BookingDocument,
} from './documents/booking'
import { pageBy, type Page } from './pages'

export const dayIdOf = (bookable: string, day: string): string => fingerprint('bookingDay', bookable, day)

/** As a day begins of which nothing is written down. */
export const emptyDay = ({ _id: bookable, community }: BookableDocument, day: string): BookingDayDocument => ({
  _id: dayIdOf(bookable, day),
  ...{ bookable, community: community.code, day, closed: null, taken: [] },
})

const heldById = async (id: string): Promise<BookingDocument | null> => {
  const booking = await readDocument('bookings', id, bookingDocument)
  return booking !== null && isHeld(booking.state) ? booking : null
}

interface Conditions {
  /** Why he may have no more, if so. */
  readonly enough: () => Promise<Refused | null>
  /** As the day stands when nothing is written down of it. */
  readonly empty: BookingDayDocument
  /** Why there is no place that day, if so. */
  readonly noPlace: (day: BookingDayDocument) => Refused | null
}

/**
 * The one way to a booking: the turn of the person holds how many he has and when, the day how many places are taken; both are read and
 * written in one transaction. @returns it as it stands there, from an earlier try too; one that was cancelled is booked anew
 */
export const addBooking = (
  booking: BookingDocument,
  { enough, empty, noPlace }: Conditions,
): Promise<BookingDocument | Refused> =>
  countWithin<BookingDocument>(
    'bookings',
    { whose: booking.person, enough },
    async (transaction) => {
      const known = await transaction.read('bookings', booking._id, bookingDocument)
      if (known !== null && isHeld(known.state)) return { there: known }
      const day = (await transaction.read('bookingDays', empty._id, bookingDayDocument)) ?? empty
      const refused = noPlace(day)
      if (refused !== null) return { there: refused }
      const { _id, startsAt, endsAt } = booking
      const write = async (): Promise<BookingDocument> => {
        await transaction.put('bookings', booking)
        await transaction.put('bookingDays', { ...day, taken: [...day.taken, { booking: _id, startsAt, endsAt }] })
        return booking
      }
      return { write }
    },
    () => heldById(booking._id),
  )

type Change = Partial<Pick<BookingDocument, 'state' | 'reason'>>

/** Changes a booking; one that is not held any more gives its place back. @param decide an empty change leaves it as it is */
export const changeBooking = (
  id: string,
  decide: (booking: BookingDocument) => Change | Refused,
): Promise<BookingDocument | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const booking = await transaction.read('bookings', id, bookingDocument)
      if (booking === null) return refuse('notFound')
      const change = decide(booking)
      if (isRefused(change) || Object.keys(change).length === 0) return isRefused(change) ? change : booking
      const after = { ...booking, ...change }
      const day = isHeld(after.state) ? null : await transaction.read('bookingDays', booking.day, bookingDayDocument)
      await transaction.change('bookings', id, change)
      if (day !== null)
        await transaction.change('bookingDays', day._id, { taken: day.taken.filter((one) => one.booking !== id) })
      return after
    }),
  )

/** Closes a day or opens it again. @param empty as it stands when nothing is written down of it */
export const setClosed = (empty: BookingDayDocument, closed: string | null): Promise<null | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const day = (await transaction.read('bookingDays', empty._id, bookingDayDocument)) ?? empty
      await transaction.put('bookingDays', { ...day, closed })
      return null
    }),
  )

/** More than a day has places, and as many as CloudBase gives at once. */
const mostOfDay = 1000

/** What was booked on a day and waits, or was cancelled: who must hear that it is closed. */
export const bookingsOn = (bookable: string, day: string): Promise<BookingDocument[]> =>
  findDocuments('bookings', bookingDocument, {
    where: { day: dayIdOf(bookable, day), state: command.in(['booked', 'cancelled']) },
    limit: mostOfDay,
  })

/** Of one person: more than his limits let him have in all communities. */
const mostHeld = 100

/** What somebody has booked and is not over. */
export const heldBy = (person: string, now: Date): Promise<BookingDocument[]> =>
  findDocuments('bookings', bookingDocument, {
    where: { person, endsAt: command.gt(now), state: command.in(['booked', 'came']) },
    order: [['endsAt', 'asc']],
    limit: mostHeld,
  })

type Cursor = string | undefined
type BookingPage = Promise<Page<BookingDocument>>
export type Pile = 'coming' | 'past'

const directions = { coming: 'asc', past: 'desc' } as const
const bound = (pile: Pile, at: Date) => (pile === 'coming' ? command.gte(at) : command.lt(at))
/** What people have taken back themselves is nobody's business any more. */
const standing = command.neq('withdrawn')

export const bookingsBy = (person: string, pile: Pile, now: Date, cursor: Cursor): BookingPage =>
  pageBy(
    'bookings',
    bookingDocument,
    { person, endsAt: bound(pile, now), state: standing },
    { by: 'endsAt', direction: directions[pile] },
    cursor,
  )

/** @param since what begins from then on, or before */
export const bookingsIn = (community: string, pile: Pile, since: Date, cursor: Cursor): BookingPage =>
  pageBy(
    'bookings',
    bookingDocument,
    { 'community.code': community, startsAt: bound(pile, since), state: standing },
    { by: 'startsAt', direction: directions[pile] },
    cursor,
  )

/** Booked, about to begin, and nobody was told yet. */
export const beginningUntil = (now: Date, until: Date, limit: number): Promise<BookingDocument[]> =>
  findDocuments('bookings', bookingDocument, {
    where: { state: 'booked', isReminded: false, startsAt: command.gt(now).and(command.lte(until) as never) },
    order: [['startsAt', 'asc']],
    limit,
  })

export const noteReminded = async (id: string): Promise<void> => {
  await updateDocuments('bookings', { _id: id }, { isReminded: true })
}

const remove = (id: string): Promise<null | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const booking = await transaction.read('bookings', id, bookingDocument)
      if (booking === null) return null
      const day = await transaction.read('bookingDays', booking.day, bookingDayDocument)
      await transaction.remove('bookings', id)
      if (day !== null)
        await transaction.change('bookingDays', day._id, { taken: day.taken.filter((one) => one.booking !== id) })
      return null
    }),
  )

/** Somebody wants to be forgotten: what he has booked is free for others. May be repeated. */
export const forgetBookingsOf = async (person: string): Promise<Refused | null> => {
  const some = () =>
    findDocuments('bookings', bookingDocument, { where: { person }, order: [['endsAt', 'asc']], limit: mostHeld })
  for (let found = await some(); found.length > 0; found = await some())
    for (const { _id } of found) {
      const refused = await remove(_id)
      if (refused !== null) return refused
    }
  return null
}
