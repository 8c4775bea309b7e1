import type { ActivityView, ParticipantRow } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { checkInFrom } from '../../domain/serving/check-in-time'
import { placeOf } from '../../domain/serving/places'
import { isRisky } from '../../server/moderation/moderate-text'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellOnce } from '../../server/notices/tell'
import { memberIdOf } from '../../server/privacy/member-id'
import { activityById } from '../../server/repositories/activities'
import { attendanceOf, attendancesOf, noteComing, noteState, wasElsewhere } from '../../server/repositories/attendances'
import type { ActivityDocument, AttendanceDocument } from '../../server/repositories/documents/activity'
import { enter, goFrom } from '../../server/repositories/member-presence'
import { memberById, membersByIds } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { leaveQueue } from '../../server/serving/leave-queue'
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

/** What he has shown himself stays as it was, times and all; anybody else was written down by the organiser. */
const hasShown = (before: AttendanceDocument | null): before is AttendanceDocument =>
  before !== null && before.way !== 'list'

const markThere = async (
  activity: ActivityDocument,
  member: string,
  before: AttendanceDocument | null,
  now: Date,
): Promise<Refused | null> => {
  if (before?.state === 'there') return null
  const inAt = hasShown(before) ? before.inAt : cameAt(activity, now)
  if (await wasElsewhere(member, { ...activity, startsAt: inAt }))
    return refuse('elsewhere', '他这段时间签到了另一个活动，不能同时在两处')
  if (!(await comesIn(activity, member, now))) return refuse('elsewhere', '他正在另一个活动里，请他先在那边签退')
  if (hasShown(before)) await noteState(before._id, 'there')
  else await noteComing(activity, member, { state: 'there', way: 'list', inAt })
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

/** Null: the organiser may write down whether this member was there. */
const mayMark = (
  activity: ActivityDocument,
  { member, isThere }: Pick<Input<'mark'>, 'member' | 'isThere'>,
  { actor, now }: Call,
): Refused | null => {
  if (activity.state !== 'published') return refuse('activityOver')
  if (now < checkInFrom(activity)) return refuse('notYet')
  const isHimself = member === memberIdOf(actor.person)
  return isThere && isHimself ? refuse('notAllowed', '不能登记自己到场，请扫动态码签到') : null
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
  const unfit = mayMark(activity, { member, isThere }, call)
  if (unfit !== null) return unfit
  const before = await attendanceOf(id, member)
  const isKnown = before !== null || placeOf(activity.queue, member, activity.quota).state !== 'out'
  if (!isKnown) return refuse('notSignedUp', '他没有报名这个活动')
  const refused = await (isThere ? markThere(activity, member, before, call.now) : markAbsent(activity, member, before))
  return refused ?? rowNow(activity, member)
}

/** Tells him why, once for each time. */
const tellStruck = async (activity: ActivityDocument, member: string, now: Date): Promise<Refused | null> => {
  const struck = activity.struck.findLast((one) => one.member === member)
  if (struck === undefined) return refuse('notSignedUp', '他没有报名这个活动')
  const whom = await memberById(member)
  const words = { title: '移出名单', text: `“${activity.title}”的组织者把您移出了名单：${struck.reason}` }
  if (whom !== null) await tellOnce(toParticipant(whom, activity, `struck-${String(struck.at.getTime())}`, words, now))
  return null
}

/** Telling may be cut short: the same step again tells him. */
export const strikeOff = async (
  { activity: id, member, reason }: Input<'strikeOff'>,
  call: Call,
): Promise<ActivityView | Refused> => {
  const { actor, now } = call
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  if ((await attendanceOf(id, member))?.state === 'there') return refuse('hasBegun', '他已经签到，不能移出名单')
  const { after } = await leaveQueue(run.activity, member, now, reason)
  if (placeOf(after.queue, member, after.quota).state !== 'out')
    return refuse('hasBegun', '活动已经开始，没有来的请登记“未到”')
  return (await tellStruck(after, member, now)) ?? viewFor(id, call)
}
