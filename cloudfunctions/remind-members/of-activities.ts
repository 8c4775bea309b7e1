import { placeOf } from '../../domain/serving/places'
import { remindedBefore, toRemind } from '../../server/notices/activity-notices'
import { tellMembers } from '../../server/notices/tell-members'
import { beginningUntil, noteReminded } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { remindEach, type Reminded } from './remind-each'

/** Milliseconds, and side by side: an activity has some hundred participants. */
const run = { longest: 15_000, lanes: 2 }

/** Everybody with a place is told once: what was cut short is done again, and whoever was told hears nothing. */
const remind = async (activity: ActivityDocument, now: Date): Promise<void> => {
  const { _id, queue, quota } = activity
  const inside = queue.filter(({ member }) => placeOf(queue, member, quota).state === 'in')
  await tellMembers(inside, (member) => toRemind(member, activity, now))
  await noteReminded(_id)
}

/** @returns of how many activities people were reminded, and of how many that failed */
export const remindOfActivities = async (now: Date): Promise<Reminded> => {
  const until = new Date(now.getTime() + remindedBefore)
  return remindEach(
    (limit) => beginningUntil(now, until, limit),
    (activity) => remind(activity, now),
    run,
  )
}
