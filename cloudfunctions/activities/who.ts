import type { ActivityView } from '../../contract/activities'
import type { HeldPost } from '../../domain/access/actor'
import { deskOver } from '../../domain/access/parties'
import { refuse, type Refused } from '../../domain/refused'
import { activityById } from '../../server/repositories/activities'
import { attendanceOf } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { memberOf } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { activityView } from '../../server/views/activity-view'

/** The caller's registration, also when he belongs to no community now. */
export const registered = async ({ actor }: Call): Promise<MemberDocument | null> => {
  const member = await memberOf(actor.person)
  return member?.person === actor.person ? member : null
}

/** A member who belongs to a community. */
export interface Present {
  readonly member: MemberDocument
  readonly community: string
}

/** The caller's registration, as long as he has one. */
export const present = async (call: Call): Promise<Present | Refused> => {
  const member = await registered(call)
  return member?.community ? { member, community: member.community.code } : refuse('reportInFirst')
}

interface Run {
  readonly activity: ActivityDocument
  readonly desk: HeldPost
}

/** An activity that the caller runs: he is at a desk over its community. The one check of who may. */
export const runBy = async (id: string, { actor }: Call): Promise<Run | Refused> => {
  const activity = await activityById(id)
  if (activity === null) return refuse('notFound')
  const desk = deskOver(actor, activity.community.path)
  return desk === undefined ? refuse('notAllowed') : { activity, desk }
}

/** As the caller sees it now: who organises it, or has ever reported in anywhere. The public pages of a community are others. */
export const viewFor = async (id: string, call: Call): Promise<ActivityView | Refused> => {
  const [activity, member] = await Promise.all([activityById(id), registered(call)])
  if (activity === null) return refuse('notFound')
  const isOrganiser = deskOver(call.actor, activity.community.path) !== undefined
  if (member === null)
    return isOrganiser ? activityView(activity, null, { member: '', isOrganiser }) : refuse('reportInFirst')
  return activityView(activity, await attendanceOf(id, member._id), { member: member._id, isOrganiser })
}
