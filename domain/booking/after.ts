import type { BookingState } from '../../contract/vocabulary/booking-state'
import { refuse, type Refused } from '../refused'
import { checkInFrom } from '../serving/check-in-time'
import type { Span } from './slots'

interface Booked extends Span {
  readonly state: BookingState
  readonly reason: string
}
type Change = Partial<Pick<Booked, 'state' | 'reason'>>

const isStill = ({ state, startsAt }: Booked, now: Date): boolean => state === 'booked' && now < startsAt

/** By who booked, until it begins. Again it says nothing more. */
export const withdrawn = (booking: Booked, now: Date): Change | Refused => {
  if (booking.state === 'withdrawn' || booking.state === 'cancelled') return {}
  return isStill(booking, now) ? { state: 'withdrawn' } : refuse('bookingBegun')
}

/** By the desk, as long as it is not over: afterwards there is nothing left that somebody could be told not to come to. */
export const cancelled = (booking: Booked, reason: string, now: Date): Change | Refused => {
  if (booking.state === 'cancelled') return {}
  return booking.state === 'booked' && now < booking.endsAt ? { state: 'cancelled', reason } : refuse('wrongStatus')
}

/** By the desk that closes a day: what has begun stays. */
export const closedOut = (booking: Booked, reason: string, now: Date): Change =>
  isStill(booking, now) ? { state: 'cancelled', reason } : {}

/** Whether who booked was there; the other one is said to mend what was said wrong. */
export const marked = (booking: Booked, state: 'came' | 'missed', now: Date): Change | Refused => {
  if (booking.state === 'withdrawn' || booking.state === 'cancelled') return refuse('wrongStatus')
  if (state === 'came' && now < checkInFrom(booking)) return refuse('notYet', '还没到时间，开始前半小时可以登记')
  if (state === 'missed' && now < booking.startsAt) return refuse('notYet', '还没到时间，开始后可以登记没来')
  return booking.state === state ? {} : { state }
}
