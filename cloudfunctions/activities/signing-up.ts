import type { ActivityView } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { movedUp, placeOf } from '../../domain/serving/places'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellOnce } from '../../server/notices/tell'
import { activityById, addToQueue, takeFromQueue } from '../../server/repositories/activities'
import { attendanceOf } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { membersByIds } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'
import { present, registered, viewFor } from './who'

export const signUp = async ({ activity: id }: Input<'signUp'>, call: Call): Promise<ActivityView | Refused> => {
  const found = await present(call)
  if (isRefused(found)) return found
  if (await addToQueue(id, found.member._id, call.now)) return viewFor(id, call)
  const shown = await viewFor(id, call)
  // He had signed up before; anybody else came too late.
  return isRefused(shown) || shown.standing.state !== 'out' ? shown : refuse('activityOver')
}

/** Whoever has moved up hears of it, once for each time that he has signed up. */
const tellNext = async (before: ActivityDocument, after: ActivityDocument, now: Date): Promise<void> => {
  const words = { title: '候补成功', text: `“${after.title}”有了名额，您已报名成功` }
  const next = movedUp(before.queue, after.queue, after.quota)
  const members = await membersByIds(next.map(({ member }) => member))
  const nudges = next.flatMap(({ member: id, at }) => {
    const member = members.get(id)
    return member === undefined ? [] : toParticipant(member, after, `moved-up-${String(at.getTime())}`, words, now)
  })
  await tellOnce(nudges)
}

const isOut = ({ queue, quota }: ActivityDocument, member: string): boolean =>
  placeOf(queue, member, quota).state === 'out'

/** Null: he is out now, and who comes after him has heard of it. */
const leaves = async (before: ActivityDocument, member: string, now: Date): Promise<Refused | null> => {
  const { _id } = before
  const attendance = await attendanceOf(_id, member)
  if (attendance?.state === 'there') return refuse('hasBegun', '您已经签到，不能退出报名，请和组织者说一声')
  const isGone = await takeFromQueue(_id, member, now)
  const after = (await activityById(_id)) ?? before
  if (isGone) await tellNext(before, after, now)
  else if (!isOut(after, member)) return refuse(after.state === 'published' ? 'hasBegun' : 'activityOver')
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
