import { movedUp } from '../../domain/serving/places'
import { toParticipant } from '../notices/activity-notices'
import { tellOnce } from '../notices/tell'
import { activityById, comingOf, takeFromQueue, type ListedActivity } from '../repositories/activities'
import type { ActivityDocument } from '../repositories/documents/activity'
import { membersByIds } from '../repositories/members'

/** Whoever has moved up hears of it, once for each time that he has signed up. */
export const tellNext = async (before: ListedActivity, after: ListedActivity, now: Date): Promise<void> => {
  const words = { title: '候补成功', text: `“${after.title}”有了名额，您已报名成功` }
  const next = movedUp(before, after)
  const members = await membersByIds(next.map(({ member }) => member))
  const nudges = next.flatMap(({ member: id, at }) => {
    const member = members.get(id)
    return member === undefined ? [] : toParticipant(member, after, `moved-up-${String(at.getTime())}`, words, now)
  })
  await tellOnce(nudges)
}

/**
 * Takes a member out of those who signed up for an activity that has not begun; who gets his place by that hears of it.
 * @param reason of the organiser who takes him off the list
 * @returns whether he was there, and the activity as it is now
 */
export const leaveQueue = async <Before extends ListedActivity>(
  before: Before,
  member: string,
  now: Date,
  reason?: string,
): Promise<{ readonly isGone: boolean; readonly after: Before | ActivityDocument }> => {
  const isGone = await takeFromQueue(before._id, member, now, reason)
  const after = (await activityById(before._id)) ?? before
  if (isGone) await tellNext(before, after, now)
  return { isGone, after }
}

/** Of the coming activities that a member has signed up for he leaves those that are meant: nobody waits behind one who does not come. May be repeated. */
export const leaveQueues = async (
  member: string,
  isMeant: (activity: ListedActivity) => boolean,
  now: Date,
): Promise<void> => {
  for (let cursor: string | undefined; ;) {
    const { activities, next } = await comingOf(member, now, cursor)
    for (const activity of activities.filter(isMeant)) await leaveQueue(activity, member, now)
    if (next === null) return
    cursor = next
  }
}
