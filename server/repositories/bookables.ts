import { mostBookables } from '../../contract/bookings'
import { refuse, type Refused } from '../../domain/refused'
import { command, countBy, countDocuments, findDocuments, readDocument, type Where } from '../cloud/database'
import { addNew } from './add-new'
import { changeInTurn } from './change-in-turn'
import {
  bookableDocument,
  bookingDayDocument,
  type BookableDocument,
  type BookingDayDocument,
} from './documents/booking'

export const bookableById = (id: string): Promise<BookableDocument | null> =>
  readDocument('bookables', id, bookableDocument)

/** All that a community keeps, rooms first; those that can be booked or the others too. */
export const bookablesIn = (community: string): Promise<BookableDocument[]> =>
  findDocuments('bookables', bookableDocument, {
    where: { 'community.code': community },
    order: [
      ['kind', 'asc'],
      ['createdAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: mostBookables,
  })

const enough = async (community: string): Promise<Refused | null> =>
  (await countDocuments('bookables', { 'community.code': community })) >= mostBookables ? refuse('bookablesFull') : null

/** @returns it as it stands there, from an earlier try too */
export const addBookable = (bookable: BookableDocument): Promise<BookableDocument | Refused> => {
  const { code } = bookable.community
  return addNew('bookables', bookableDocument, bookable, { whose: code, enough: () => enough(code) })
}

/** @param decide what becomes of it; an empty change leaves it as it is */
export const changeBookable = (
  id: string,
  decide: (bookable: BookableDocument) => Partial<BookableDocument> | Refused,
): Promise<BookableDocument | Refused> => changeInTurn('bookables', id, bookableDocument, decide)

/** As many as CloudBase gives at once: what is booked or closed within the days ahead. */
const mostDays = 1000

const daysWhere = (where: Where, since: string): Promise<BookingDayDocument[]> =>
  findDocuments('bookingDays', bookingDayDocument, {
    where: { ...where, day: command.gte(since) },
    order: [['day', 'asc']],
    limit: mostDays,
  })

/** Of all that a community keeps, from a day on. */
export const daysIn = (community: string, since: string): Promise<BookingDayDocument[]> =>
  daysWhere({ community }, since)

export const daysOf = (bookable: string, since: string): Promise<BookingDayDocument[]> => daysWhere({ bookable }, since)

/** How often each was booked between two moments, and how many of these came. */
export const countsIn = async (
  community: string,
  since: Date,
  until: Date,
): Promise<Record<'recent' | 'came', Map<string, number>>> => {
  const when = command.gte(since).and(command.lt(until) as never)
  const count = (...states: string[]) =>
    countBy('bookings', { 'community.code': community, startsAt: when, state: command.in(states) }, 'bookable')
  const [recent, came] = await Promise.all([count('booked', 'came', 'missed'), count('came')])
  return { recent, came }
}
