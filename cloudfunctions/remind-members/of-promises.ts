import { isAwake } from '../../domain/notification/waking-hours'
import { yearToPromise } from '../../domain/notification/yearly-round'
import { noteAskedToPromise, notAskedToPromise } from '../../server/repositories/member-lists'
import { tellMemberToPromise } from '../../server/rounds/promises'
import { nobody, remindEach, type Reminded } from './remind-each'

const run = { longest: 6_000, lanes: 8 }

/** Units hear of it in the daily round of their communities. @returns how many members were looked at, and how many failed */
export const remindOfPromises = async (now: Date): Promise<Reminded> => {
  const year = yearToPromise(now)
  if (year === null || !isAwake(now)) return nobody
  return remindEach(
    (limit) => notAskedToPromise(year, limit),
    async (member) => {
      await tellMemberToPromise(member, year, now)
      await noteAskedToPromise(member._id, year)
    },
    run,
  )
}
