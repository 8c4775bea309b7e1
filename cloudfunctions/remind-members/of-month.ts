import { dayOf, monthEnd, monthToRemindOf } from '../../domain/reporting-in/monthly'
import { toCheckIn } from '../../server/notices/member-notices'
import { tellOnce } from '../../server/notices/tell'
import { behindUnreminded, noteRemindedOf } from '../../server/repositories/member-lists'
import { nobody, remindEach, type Reminded } from './remind-each'

const run = { longest: 20_000, lanes: 8 }

/** @returns how many members were reminded, and of how many that failed */
export const remindOfMonth = async (now: Date): Promise<Reminded> => {
  const due = monthToRemindOf(now)
  if (due === null) return nobody
  const today = dayOf(now)
  return remindEach(
    (limit) => behindUnreminded(due, limit),
    async (member) => {
      // Who came after its end has nothing to make good.
      const isOwed = member.createdAt <= monthEnd(due.month)
      if (isOwed && member.remindedDay !== today) await tellOnce(toCheckIn(member, due, now))
      await noteRemindedOf(member._id, due.mark, isOwed ? today : member.remindedDay)
    },
    run,
  )
}
