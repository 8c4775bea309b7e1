import { dueBy, monthOf } from '../../domain/reporting-in/monthly'
import { shanghai } from '../../domain/service-level/shanghai'
import { tellToCheckIn } from '../../server/notices/member-notices'
import { behindUnreminded, noteRemindedOf } from '../../server/repositories/member-lists'
import { workOff } from '../../server/timers/work-off'

/** From this day of the month on; some days are left to come. */
const fromDay = 25
const run = { longest: 20_000, lanes: 8 }

/** @returns how many members were reminded */
export const remindOfMonth = async (now: Date): Promise<number> => {
  if (shanghai(now).date() < fromDay) return 0
  const month = monthOf(now)
  const done = await workOff(
    (limit) => behindUnreminded(month, limit),
    async (member) => {
      await tellToCheckIn(member, month, dueBy(month), now)
      await noteRemindedOf(member._id, month)
    },
    run,
  )
  return done.length
}
