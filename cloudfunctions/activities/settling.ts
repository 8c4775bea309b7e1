import type { ActivityView } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { creditFor, minutesServed, type ServingRules } from '../../domain/serving/credit'
import { shanghai } from '../../domain/service-level/shanghai'
import { moderateText } from '../../server/moderation/moderate-text'
import { toParticipant } from '../../server/notices/activity-notices'
import { quietly, tellOnce, type Words } from '../../server/notices/tell'
import { activityById, changeActivity } from '../../server/repositories/activities'
import { attendancesOf, endStays, noteCredit } from '../../server/repositories/attendances'
import type { ActivityDocument, AttendanceDocument } from '../../server/repositories/documents/activity'
import type { Entry } from '../../server/repositories/documents/ledger'
import { addEntry } from '../../server/repositories/ledgers'
import { goFrom } from '../../server/repositories/member-presence'
import { membersByIds } from '../../server/repositories/members'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { addPhotos } from './album'
import type { Input } from './input'
import { runBy, viewFor } from './who'

/** Credits one who was there: once, however often it is tried. */
const credit = async (
  activity: ActivityDocument,
  attendance: AttendanceDocument,
  rules: ServingRules,
): Promise<Entry | Refused> => {
  const { _id: cause, title, startsAt: at, organiser: by } = activity
  const served = { minutes: minutesServed(attendance, activity), at, class: activity.class }
  const entry = await addEntry(attendance.member, shanghai(at).year(), cause, (entries) => ({
    ...{ kind: 'activity', class: activity.class, title, at, by },
    ...creditFor(served, entries, rules),
  }))
  if (isRefused(entry)) return entry
  await noteCredit(attendance._id, entry.minutes)
  await goFrom(attendance.member, cause)
  return entry
}

/** What somebody hears who was credited. */
const wordsOf = ({ title, minutes, note }: Entry): Words => {
  const why = note === '' ? '' : `（${note}）`
  return { title: '服务时长', text: `“${title}”服务时长 +${String(minutes)} 分钟${why}` }
}

/** So many are credited at once. */
const batch = 10

const creditSome = async (
  activity: ActivityDocument,
  came: readonly AttendanceDocument[],
  now: Date,
): Promise<Refused | null> => {
  const { serving } = await districtSettings()
  const [members, entries] = await Promise.all([
    membersByIds(came.map(({ member }) => member)),
    Promise.all(came.map((attendance) => credit(activity, attendance, serving))),
  ])
  const nudges = came.flatMap((attendance, n) => {
    const [member, entry] = [members.get(attendance.member), entries[n]]
    if (member === undefined || entry === undefined || isRefused(entry)) return []
    return toParticipant(member, activity, 'credited', { ...wordsOf(entry), ...quietly }, now)
  })
  await tellOnce(nudges)
  return entries.find(isRefused) ?? null
}

/** Credits everybody who was there and tells them; what was cut short is taken up again. */
const settle = async (activity: ActivityDocument, now: Date): Promise<Refused | null> => {
  const { _id, endsAt, endedAt } = activity
  if (endedAt !== null && endedAt < endsAt) await endStays(_id, endedAt)
  const came = (await attendancesOf(_id)).filter(({ state }) => state === 'there')
  for (let from = 0; from < came.length; from += batch) {
    const refused = await creditSome(activity, came.slice(from, from + batch), now)
    if (refused !== null) return refused
  }
  return null
}

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
  if (activity.state === 'settling') {
    const refused = await settle(activity, call.now)
    if (refused !== null) return refused
    // Two may settle at once: each line stands once, and either ends it.
    const current = await activityById(activity._id)
    if (current?.state === 'settling') await changeActivity(current, { state: 'closed' })
  }
  return viewFor(activity._id, call)
}
