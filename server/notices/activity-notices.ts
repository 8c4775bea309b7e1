import { shanghai } from '../../domain/service-level/shanghai'
import type { ActivityDocument } from '../repositories/documents/activity'
import type { MemberDocument } from '../repositories/documents/member'
import type { Nudge } from './push'
import { nudgeFor, type Way, type Words } from './tell'

type Participant = Pick<MemberDocument, '_id' | 'person'>

interface About extends Pick<ActivityDocument, 'title'> {
  readonly _id: string
  readonly community: { readonly name: string }
}

/** For a member, about an activity; nobody once he has cancelled his account. @param key the same happening is told once */
export const toParticipant = (
  { _id: member, person }: Participant,
  { _id: activity, title, community }: About,
  key: string,
  words: Words & Partial<Pick<Way, 'push'>>,
  at: Date,
): Nudge[] => {
  if (person === '') return []
  const page = `/member/pages/activity/index?id=${encodeURIComponent(activity)}`
  const subject = { title, place: community.name }
  const way: Way = { page, template: 'taskArrived', push: 'pending' }
  return [nudgeFor([activity, member, key], person, { ...way, ...words, at, subject })]
}

/** So long before it begins who has a place is reminded. */
export const remindedBefore = 24 * 3_600_000

/** That it is about to begin: once for each, and again when it was moved. WeChat's message has no line of its own for when. */
export const toRemind = (
  member: Participant,
  activity: About & Pick<ActivityDocument, 'place' | 'startsAt'>,
  at: Date,
): Nudge[] => {
  const when = shanghai(activity.startsAt).format('M月D日 HH:mm')
  const text = `“${activity.title}”${when} 在 ${activity.place} 开始，不能来请退出报名`
  const about = { ...activity, community: { name: `${when} ${activity.place}` } }
  return toParticipant(
    member,
    about,
    `reminded-${String(activity.startsAt.getTime())}`,
    { title: '活动提醒', text },
    at,
  )
}

/** That it will be at another time or place: once for each such change. */
export const toTellOfMove = (
  member: Participant,
  activity: About & Pick<ActivityDocument, 'place' | 'startsAt' | 'endsAt' | 'movedIn'>,
  at: Date,
): Nudge[] => {
  const [from, to] = [shanghai(activity.startsAt).format('M月D日 HH:mm'), shanghai(activity.endsAt).format('HH:mm')]
  const text = `“${activity.title}”的时间或地点改了：现在是 ${from}–${to}，在 ${activity.place}。不能来请退出报名`
  const about = { ...activity, community: { name: `${from} ${activity.place}` } }
  return toParticipant(member, about, `moved-${String(activity.movedIn)}`, { title: '活动有变', text }, at)
}
