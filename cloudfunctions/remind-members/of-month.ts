import { monthEnd, monthToRemindOf } from '../../domain/reporting-in/monthly'
import { tellToCheckIn } from '../../server/notices/member-notices'
import { behindUnreminded, noteRemindedOf } from '../../server/repositories/member-lists'
import { nobody, remindEach, type Reminded } from './remind-each'

const run = { longest: 20_000, lanes: 8 }

/** @returns how many members were reminded, and of how many that failed */
export const remindOfMonth = async (now: Date): Promise<Reminded> => {
  const due = monthToRemindOf(now)
  if (due === null) return nobody
  return remindEach(
    (limit) => behindUnreminded(due, limit),
    async (member) => {
      // Who came after its end has nothing to make good.
      if (member.createdAt <= monthEnd(due.month)) await tellToCheckIn(member, due, now)
      await noteRemindedOf(member._id, due.mark)
    },
    run,
  )
}
