import type { ParticipantRow } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { checkInFrom } from '../../domain/serving/check-in-time'
import { placeOf } from '../../domain/serving/places'
import { activityById } from '../../server/repositories/activities'
import { attendanceOf, attendancesOf, noteComing, noteState, wasElsewhere } from '../../server/repositories/attendances'
import type { ActivityDocument, AttendanceDocument } from '../../server/repositories/documents/activity'
import { enter, goFrom, membersByIds } from '../../server/repositories/member-presence'
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

/** As long as it is on he is there and nowhere else, as if he had checked in. */
const comesIn = async ({ _id, endsAt }: ActivityDocument, id: string, now: Date): Promise<boolean> => {
  if (now >= endsAt) return true
  const member = await memberById(id)
  return member !== null && enter(member, _id, endsAt, now)
}

/** What he claimed with a code of that time stays; anybody else was written down by the organiser. */
const comingOf = (activity: ActivityDocument, before: AttendanceDocument | null, now: Date) => {
  const { way, inAt } = before?.state === 'toConfirm' ? before : { way: 'list' as const, inAt: cameAt(activity, now) }
  return { state: 'there', way, inAt } as const
}

const markThere = async (
  activity: ActivityDocument,
  member: string,
  before: AttendanceDocument | null,
  now: Date,
): Promise<Refused | null> => {
  if (before?.state === 'there') return null
  const coming = comingOf(activity, before, now)
  if (await wasElsewhere(member, { ...activity, startsAt: coming.inAt }))
    return refuse('elsewhere', '他这段时间签到了另一个活动，不能同时在两处')
  if (!(await comesIn(activity, member, now))) return refuse('elsewhere', '他正在另一个活动里，请他先在那边签退')
  await noteComing(activity, member, coming)
  return null
}

const markAbsent = async (
  activity: ActivityDocument,
  member: string,
  before: AttendanceDocument | null,
): Promise<null> => {
  if (before === null) await noteComing(activity, member, { state: 'absent', way: 'list', inAt: activity.startsAt })
  else await noteState(before._id, 'absent')
  await goFrom(member, activity._id)
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
  if (!isKnown) return refuse('notSignedUp', '他没有报名这个活动')
  const refused = await (isThere ? markThere(activity, member, before, call.now) : markAbsent(activity, member, before))
  return refused ?? rowNow(activity, member)
}
