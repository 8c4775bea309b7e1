import { placeOf } from '../../domain/serving/places'
import { shanghai } from '../../domain/service-level/shanghai'
import { claimOf } from '../../domain/serving/claims'
import { refuse, type Refused } from '../../domain/refused'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellMembers } from '../../server/notices/tell-members'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { ServicePostDocument } from '../../server/repositories/documents/service-post'
import { servicePostById } from '../../server/repositories/service-posts'

/** A service post of a community, and who serves in it: those who have its yes, in the order in which they claimed it. */
export interface Crew {
  readonly title: string
  readonly isOpen: boolean
  readonly members: readonly string[]
}

const crewOf = ({ title, state, claims, hands }: ServicePostDocument): Crew => ({
  title,
  isOpen: state === 'open',
  members: claims.map(({ member }) => member).filter((member) => claimOf(claims, member, hands).state === 'serving'),
})

/** Null: it is an activity of no post. */
export const crewFor = async (post: string | undefined, community: string): Promise<Crew | Refused | null> => {
  if (post === undefined) return null
  const found = await servicePostById(post)
  return found?.community.code === community ? crewOf(found) : refuse('notAllowed')
}

const placeWords = ({ queue, quota }: ActivityDocument, member: string): string => {
  const standing = placeOf(queue, member, quota)
  return standing.state === 'waiting'
    ? `名额不够，您排在候补第 ${String(standing.place)} 位`
    : '已给您留了名额，不能来请退出报名'
}

/** Each of them who is still among those who signed up hears of it once. */
export const tellCrew = async ({ title, members }: Crew, activity: ActivityDocument, now: Date): Promise<void> => {
  const there = activity.queue.filter(({ member }) => members.includes(member))
  const when = shanghai(activity.startsAt).format('M月D日 HH:mm')
  await tellMembers(there, (member) => {
    const text = `岗位“${title}”办活动“${activity.title}”，${when} 在 ${activity.place}，${placeWords(activity, member._id)}`
    return toParticipant(member, activity, 'crew', { title: '岗位活动', text }, now)
  })
}
