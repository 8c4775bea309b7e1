import { remindedBefore, tellSoon } from '../../server/notices/booking-notices'
import { beginningUntil, noteReminded } from '../../server/repositories/bookings'
import { remindEach, type Reminded } from './remind-each'

const run = { longest: 3_000, lanes: 4 }

/** Told first, noted after: what was cut short is told again, and whoever was told hears nothing. @returns of how many bookings */
export const remindOfBookings = async (now: Date): Promise<Reminded> => {
  const until = new Date(now.getTime() + remindedBefore)
  return remindEach(
    (limit) => beginningUntil(now, until, limit),
    async (booking) => {
      await tellSoon(booking, now)
      await noteReminded(booking._id)
    },
    run,
  )
}
