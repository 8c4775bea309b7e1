import { dueBy, monthOf } from '../../domain/reporting-in/monthly'
import { shanghai } from '../../domain/service-level/shanghai'
import { tellToCheckIn } from '../../server/notices/member-notices'
import { behindUnreminded, noteRemindedOf } from '../../server/repositories/member-lists'
import { nobody, remindEach, type Reminded } from './remind-each'

/** From this day of the month on; some days are left to come. */
const fromDay = 25
const run = { longest: 20_000, lanes: 8 }

/** @returns how many members were reminded, and of how many that failed */
export const remindOfMonth = async (now: Date): Promise<Reminded> => {
  if (shanghai(now).date() < fromDay) return nobody
  const month = monthOf(now)
  return remindEach(
    (limit) => behindUnreminded(month, limit),
    async (member) => {
      await tellToCheckIn(member, month, dueBy(month), now)
      await noteRemindedOf(member._id, month)
    },
    run,
  )
}
