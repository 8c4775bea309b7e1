import { placeOf } from '../../domain/serving/places'
import { shanghai } from '../../domain/service-level/shanghai'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellOnce } from '../../server/notices/tell'
import { beginningUntil, noteReminded } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { membersByIds } from '../../server/repositories/members'
import { remindEach, type Reminded } from './remind-each'

const day = 24 * 3_600_000
/** Milliseconds, and side by side: an activity has some hundred participants. */
const run = { longest: 15_000, lanes: 2 }

/** Everybody with a place is told once: what was cut short is done again, and whoever was told hears nothing. */
const remind = async (activity: ActivityDocument, now: Date): Promise<void> => {
  const { _id, title, place, queue, quota, startsAt } = activity
  const inside = queue.filter(({ member }) => placeOf(queue, member, quota).state === 'in')
  const members = await membersByIds(inside.map(({ member }) => member))
  const text = `“${title}”${shanghai(startsAt).format('M月D日 HH:mm')} 在 ${place} 开始，不能来请退出报名`
  const words = { title: '活动提醒', text }
  await tellOnce([...members.values()].flatMap((member) => toParticipant(member, activity, 'reminded', words, now)))
  await noteReminded(_id)
}

/** @returns of how many activities people were reminded, and of how many that failed */
export const remindOfActivities = async (now: Date): Promise<Reminded> => {
  const until = new Date(now.getTime() + day)
  return remindEach(
    (limit) => beginningUntil(now, until, limit),
    (activity) => remind(activity, now),
    run,
  )
}
