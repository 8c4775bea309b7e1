import { isRefused } from '../../domain/refused'
import { changeActivity, unsettledSince } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { settle } from '../../server/serving/settle'
import { workOff } from '../../server/timers/work-off'

/** So long its organiser has time to settle it himself. */
const patience = 7 * 24 * 3_600_000
/** Milliseconds, and one after the other: each credits some hundred members. */
const run = { longest: 8_000, lanes: 1 }

/** Nobody loses his hours because an organiser forgot. What he has not confirmed stays uncounted. */
const settleAlone = async (activity: ActivityDocument, now: Date): Promise<void> => {
  const { state, endsAt, version } = activity
  const ended = { state: 'settling', report: '组织者未写小结，到期自动结算', endedAt: endsAt } as const
  // Somebody has settled it in this very moment: then it is done.
  if (state === 'published' && !(await changeActivity(activity, ended))) return
  const settling = state === 'published' ? { ...activity, ...ended, version: version + 1 } : activity
  const refused = await settle(settling, now)
  if (isRefused(refused)) throw new Error(`could not settle: ${refused.refused}`)
}

/** @returns how many activities were settled, and how many could not be: they stay for the next run */
export const settleForgotten = async (now: Date): Promise<{ readonly settled: number; readonly failed: number }> => {
  const since = new Date(now.getTime() - patience)
  const { done, failed } = await workOff(
    (limit) => unsettledSince(since, limit),
    (activity) => settleAlone(activity, now),
    run,
  )
  return { settled: done.length, failed }
}
