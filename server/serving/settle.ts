import { isRefused, type Refused } from '../../domain/refused'
import { creditFor, minutesServed, type ServingRules } from '../../domain/serving/credit'
import { shanghai } from '../../domain/service-level/shanghai'
import { toParticipant } from '../notices/activity-notices'
import { quietly, tellOnce, type Words } from '../notices/tell'
import { activityById, changeActivity } from '../repositories/activities'
import { attendancesOf, endStays, noteCredit } from '../repositories/attendances'
import type { ActivityDocument, AttendanceDocument } from '../repositories/documents/activity'
import type { Entry } from '../repositories/documents/ledger'
import { addEntry } from '../repositories/ledgers'
import { goFrom } from '../repositories/member-presence'
import { membersByIds } from '../repositories/members'
import { districtSettings } from '../repositories/settings'

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

/** Credits everybody who was there and tells them, and closes it; what was cut short is taken up again. */
export const settle = async (activity: ActivityDocument, now: Date): Promise<Refused | null> => {
  const { _id, endsAt, endedAt } = activity
  if (endedAt !== null && endedAt < endsAt) await endStays(_id, endedAt)
  const came = (await attendancesOf(_id)).filter(({ state }) => state === 'there')
  for (let from = 0; from < came.length; from += batch) {
    const refused = await creditSome(activity, came.slice(from, from + batch), now)
    if (refused !== null) return refused
  }
  // Two may settle at once: each line stands once, and either ends it.
  const current = await activityById(_id)
  if (current?.state === 'settling') await changeActivity(current, { state: 'closed', came: came.length })
  return null
}
