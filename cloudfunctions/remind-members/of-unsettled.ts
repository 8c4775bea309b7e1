import { isAwake } from '../../domain/notification/waking-hours'
import { tellDeskOf } from '../../server/notices/waiting-notices'
import { noteAskedToSettle, notAskedToSettle } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { nobody, remindEach, type Reminded } from './remind-each'

const run = { longest: 3_000, lanes: 4 }

/** So long after its end the desk hears that an activity is not settled. */
const patience = 24 * 3_600_000

/** Told first, noted after: what was cut short is told again, and whoever was told hears nothing. */
const remind = async ({ _id, title, community }: ActivityDocument, now: Date): Promise<void> => {
  const text = `“${title}”已经结束，还没有结算。请核对签到、写活动情况；7 天没有结算的，到期自动结算`
  const about = { page: `/community/pages/activity/index?id=${encodeURIComponent(_id)}`, key: [_id, 'to-settle'] }
  await tellDeskOf(community, about, { title: '活动结算', text }, now)
  await noteAskedToSettle(_id)
}

/** @returns of how many activities a desk was reminded, and of how many that failed */
export const remindOfUnsettled = async (now: Date): Promise<Reminded> => {
  if (!isAwake(now)) return nobody
  const since = new Date(now.getTime() - patience)
  return remindEach(
    (limit) => notAskedToSettle(since, limit),
    (activity) => remind(activity, now),
    run,
  )
}
