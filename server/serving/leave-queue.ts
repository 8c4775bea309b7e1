import { movedUp } from '../../domain/serving/places'
import { toParticipant } from '../notices/activity-notices'
import { tellOnce } from '../notices/tell'
import { activityById, comingOf, takeFromQueue } from '../repositories/activities'
import type { ActivityDocument } from '../repositories/documents/activity'
import { membersByIds } from '../repositories/members'

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

/**
 * Takes a member out of those who signed up for an activity that has not begun; who gets his place by that hears of it.
 * @returns whether he was there, and the activity as it is now
 */
export const leaveQueue = async (
  before: ActivityDocument,
  member: string,
  now: Date,
): Promise<{ readonly isGone: boolean; readonly after: ActivityDocument }> => {
  const isGone = await takeFromQueue(before._id, member, now)
  const after = (await activityById(before._id)) ?? before
  if (isGone) await tellNext(before, after, now)
  return { isGone, after }
}

/** Nobody is kept waiting by a place of one who wants to be forgotten. May be repeated. */
export const forgetInQueues = async (member: string, now: Date): Promise<void> => {
  for (let coming = await comingOf(member, now); coming.length > 0; coming = await comingOf(member, now))
    for (const activity of coming) await leaveQueue(activity, member, now)
}
