import type { ActivityView } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { changeActivity } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { Call } from '../../server/serve/serve'
import { settle } from '../../server/serving/settle'
import { addPhotos } from './album'
import type { Input } from './input'
import { runBy, viewFor } from './who'

/** Null: it may be ended. */
const unfit = async (
  activity: ActivityDocument,
  { version, report }: Input<'close'>,
  { actor, now }: Call,
): Promise<Refused | null> => {
  if (activity.state !== 'published') return refuse('wrongStatus')
  if (now < activity.startsAt) return refuse('notYet', '活动还没开始，不办了请取消')
  if (activity.version !== version) return refuse('stale')
  return (await moderateText(report, actor.person)) === 'risky' ? refuse('riskyText') : null
}

/** The activity as it is settled: from now on nobody comes in or out. */
const begun = async (input: Input<'close'>, call: Call): Promise<ActivityDocument | Refused> => {
  const run = await runBy(input.activity, call)
  if (isRefused(run)) return run
  const { activity } = run
  if (activity.state === 'settling' || activity.state === 'closed') return activity
  const refused = await unfit(activity, input, call)
  if (refused !== null) return refused
  const shown = await addPhotos(activity, input.photos, call)
  if (isRefused(shown)) return shown
  const ended = { state: 'settling', report: input.report, endedAt: call.now } as const
  if (!(await changeActivity(activity, ended))) return refuse('stale')
  return { ...activity, ...ended, version: activity.version + 1 }
}

export const close = async (input: Input<'close'>, call: Call): Promise<ActivityView | Refused> => {
  const activity = await begun(input, call)
  if (isRefused(activity)) return activity
  const refused = activity.state === 'settling' ? await settle(activity, call.now) : null
  return refused ?? viewFor(activity._id, call)
}
