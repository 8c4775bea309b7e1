import type { ParticipantRow } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { checkInFrom } from '../../domain/serving/check-in-time'
import { placeOf } from '../../domain/serving/places'
import { activityById } from '../../server/repositories/activities'
import { attendanceOf, attendancesOf, noteComing, noteState, wasElsewhere } from '../../server/repositories/attendances'
import type { ActivityDocument, AttendanceDocument } from '../../server/repositories/documents/activity'
import { goFrom, membersByIds } from '../../server/repositories/member-presence'
import { memberById } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { participantRow } from '../../server/views/activity-view'
import type { Input, Output } from './input'
import { runBy, viewFor } from './who'

export const participants = async (
  { activity: id }: Input<'participants'>,
  call: Call,
): Promise<Output<'participants'> | Refused> => {
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  const { activity } = run
  const [shown, came] = await Promise.all([viewFor(id, call), attendancesOf(id)])
  if (isRefused(shown)) return shown
  const attendances = new Map(came.map((attendance) => [attendance.member, attendance]))
  const ids = [...new Set([...activity.queue.map(({ member }) => member), ...attendances.keys()])]
  const members = await membersByIds(ids)
  return {
    activity: shown,
    participants: ids.map((one) => participantRow(activity, one, members.get(one), attendances.get(one) ?? null)),
  }
}

/** When somebody came whom the organiser writes down: now, or from the beginning when it is over. */
const cameAt = ({ startsAt, endsAt }: ActivityDocument, now: Date): Date =>
  now > startsAt && now < endsAt ? now : startsAt

const markThere = async (
  activity: ActivityDocument,
  member: string,
  before: AttendanceDocument | null,
  now: Date,
): Promise<Refused | null> => {
  if (before?.state === 'there') return null
  // What he claimed with a code of that time stays; anybody else was written down by the organiser.
  const inAt = before?.state === 'toConfirm' ? before.inAt : cameAt(activity, now)
  if (await wasElsewhere(member, { ...activity, startsAt: inAt }))
    return refuse('elsewhere', '他这段时间签到了另一个活动，不能同时在两处')
  const way = before?.state === 'toConfirm' ? before.way : 'list'
  await noteComing(activity, member, { state: 'there', way, inAt })
  return null
}

const markAbsent = async (activity: string, before: AttendanceDocument | null, member: string): Promise<null> => {
  if (before !== null) await noteState(before._id, 'absent')
  await goFrom(member, activity)
  return null
}

/** Null: the organiser may write down who was there. */
const mayMark = (activity: ActivityDocument, now: Date): Refused | null => {
  if (activity.state !== 'published') return refuse('activityOver')
  return now < checkInFrom(activity) ? refuse('notYet') : null
}

const rowNow = async (activity: ActivityDocument, member: string): Promise<ParticipantRow> => {
  const { _id } = activity
  const [current, whose, attendance] = await Promise.all([
    activityById(_id),
    memberById(member),
    attendanceOf(_id, member),
  ])
  return participantRow(current ?? activity, member, whose ?? undefined, attendance)
}

export const mark = async (
  { activity: id, member, isThere }: Input<'mark'>,
  call: Call,
): Promise<ParticipantRow | Refused> => {
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  const { activity } = run
  const early = mayMark(activity, call.now)
  if (early !== null) return early
  const before = await attendanceOf(id, member)
  const isKnown = before !== null || placeOf(activity.queue, member, activity.quota).state !== 'out'
  if (!isKnown) return refuse('notFound')
  const refused = await (isThere ? markThere(activity, member, before, call.now) : markAbsent(id, before, member))
  return refused ?? rowNow(activity, member)
}
