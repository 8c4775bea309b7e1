import { daysAhead, mostBookings } from '../../contract/bookings'
import type { BookingState } from '../../contract/vocabulary/booking-state'
import { refuse, type Refused } from '../refused'
import { dayOf, daysFrom, freeIn, overlaps, slotsOn, type Span, type Weekly } from './slots'

/** What can be booked. */
export interface Offered extends Weekly {
  readonly places: number
  readonly isOn: boolean
}

/** How one day of it stands: why it is closed, and what is taken. */
export interface Taken {
  readonly closed: string | null
  readonly taken: readonly Span[]
}

/** A slot as it may be booked, whoever comes: what begins at that moment and has not begun. Null: there is none. */
export const slotAt = (offered: Offered, startsAt: Date, now: Date): Span | null => {
  const day = dayOf(startsAt)
  if (!offered.isOn || startsAt <= now || !daysFrom(now, daysAhead).includes(day)) return null
  return slotsOn(offered, day).find((slot) => slot.startsAt.getTime() === startsAt.getTime()) ?? null
}

/** Null: there is a place for one more. */
export const noPlace = ({ places }: Offered, { closed, taken }: Taken, slot: Span): Refused | null => {
  if (closed !== null) return refuse('slotGone', `这一天不开放：${closed}。请换一天`)
  return freeIn(slot, taken, places) === 0 ? refuse('slotGone') : null
}

/** What somebody has booked already and is not over. */
interface Held extends Span {
  readonly community: string
}

/** Null: he may have one more in this community, at this time. */
export const noMore = (held: readonly Held[], community: string, slot: Span): Refused | null => {
  if (held.some((other) => overlaps(other, slot))) return refuse('bookingsOverlap')
  return held.filter((other) => other.community === community).length >= mostBookings ? refuse('tooManyBookings') : null
}

/** Whether its place is taken. */
export const isHeld = (state: BookingState): boolean => state === 'booked' || state === 'came' || state === 'missed'
