import type { DeskBooking } from '../../contract/bookings'
import { areaCode } from '../../contract/ids'
import { cancelled, marked } from '../../domain/booking/after'
import { dayOf, midnightOf } from '../../domain/booking/slots'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellCancelled } from '../../server/notices/booking-notices'
import { communityForDesk } from '../../server/places/community-by-code'
import { bookingsIn, changeBooking } from '../../server/repositories/bookings'
import type { Call } from '../../server/serve/serve'
import { deskBooking } from '../../server/views/booking-view'
import type { Input, Output } from './input'
import { onlyDesk } from './keeping'

export const deskBookings = async (
  { community: wanted, pile, cursor }: Input<'deskBookings'>,
  { actor, now }: Call,
): Promise<Output<'deskBookings'> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const { rows, next } = await bookingsIn(community._id, pile, new Date(midnightOf(dayOf(now))), cursor)
  return {
    community: { code: areaCode.parse(community._id), name: community.name },
    ...{ bookings: rows.map(deskBooking), next },
  }
}

export const markBooking = async (
  { booking: id, state }: Input<'markBooking'>,
  call: Call,
): Promise<DeskBooking | Refused> => {
  const after = await changeBooking(id, (booking) => onlyDesk(booking, call) ?? marked(booking, state, call.now))
  return isRefused(after) ? after : deskBooking(after)
}

/** Telling may be cut short: the same step again tells who has not heard. */
export const cancelBooking = async (
  { booking: id, reason }: Input<'cancelBooking'>,
  call: Call,
): Promise<DeskBooking | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const after = await changeBooking(id, (booking) => onlyDesk(booking, call) ?? cancelled(booking, reason, call.now))
  if (isRefused(after)) return after
  await tellCancelled(after, call.now)
  return deskBooking(after)
}
