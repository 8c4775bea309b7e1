import { mostQueued, type ActivityView } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { placeOf } from '../../domain/serving/places'
import { remindedBefore, toRemind } from '../../server/notices/activity-notices'
import { tellOnce } from '../../server/notices/tell'
import { activityById, addToQueue } from '../../server/repositories/activities'
import { attendanceOf } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { reportedIn } from '../../server/reporting/reported-in'
import type { Call } from '../../server/serve/serve'
import { leaveQueue } from '../../server/serving/leave-queue'
import type { Input } from './input'
import { registered, viewFor } from './who'

/** Who has his place after the others were reminded is reminded at once; a second time when an answer got lost says nothing more. */
const remindLate = async (activity: ActivityView, member: MemberDocument, now: Date): Promise<void> => {
  const ahead = activity.startsAt.getTime() - now.getTime()
  const isLate = activity.standing.state === 'in' && ahead > 0 && ahead <= remindedBefore
  if (isLate) await tellOnce(toRemind(member, { ...activity, _id: activity.id }, now))
}

/** A place is worth hours: who has his community's yes may have one. */
export const signUp = async ({ activity: id }: Input<'signUp'>, call: Call): Promise<ActivityView | Refused> => {
  const member = await reportedIn(call.actor.person)
  if (isRefused(member)) return member
  await addToQueue(id, member._id, call.now)
  const shown = await viewFor(id, call)
  if (isRefused(shown)) return shown
  await remindLate(shown, member, call.now)
  // He has signed up now, or had before; anybody else came too late.
  if (shown.standing.state !== 'out') return shown
  return refuse(shown.taken + shown.waiting < mostQueued ? 'activityOver' : 'activityFull')
}

const isOut = ({ queue, quota }: ActivityDocument, member: string): boolean =>
  placeOf(queue, member, quota).state === 'out'

/** Null: he is out now, and who comes after him has heard of it. */
const leaves = async (before: ActivityDocument, member: string, now: Date): Promise<Refused | null> => {
  const attendance = await attendanceOf(before._id, member)
  if (attendance?.state === 'there') return refuse('hasBegun', '您已经签到，不能退出报名，请和组织者说一声')
  const { isGone, after } = await leaveQueue(before, member, now)
  if (!isGone && !isOut(after, member)) return refuse(after.state === 'published' ? 'hasBegun' : 'activityOver')
  return null
}

export const signOff = async ({ activity: id }: Input<'signOff'>, call: Call): Promise<ActivityView | Refused> => {
  // Also of who has left his community.
  const [member, before] = await Promise.all([registered(call), activityById(id)])
  if (member === null) return refuse('reportInFirst')
  if (before === null) return refuse('notFound')
  const { _id } = member
  const refused = isOut(before, _id) ? null : await leaves(before, _id, call.now)
  return refused ?? viewFor(id, call)
}
