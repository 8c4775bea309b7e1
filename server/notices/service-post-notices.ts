import type { ServicePostDocument } from '../repositories/documents/service-post'
import type { Nudge } from './push'
import { atNearestDesk } from './recipients'
import { tellOnce, type Way, type Words } from './tell'
import { peopleOf, toPeople, type About } from './tell-people'

type Post = Pick<ServicePostDocument, '_id' | 'title' | 'community' | 'claims'>

const forMember: Way = { page: '/member/pages/service-posts/index', template: 'taskArrived', push: 'pending' }
const forDesk: Way = { page: '/community/pages/posts-of-service/index', template: 'taskArrived', push: 'pending' }

const aboutOf = ({ _id: id, title, community }: Post): About => ({ id, title, place: community.name })

/** For members, about a post, by their ids; nobody once he has cancelled his account. @param key the same happening is told once */
export const toMembers = async (
  post: Post,
  key: string,
  members: readonly string[],
  words: Words,
  at: Date,
): Promise<Nudge[]> => toPeople(aboutOf(post), key, await peopleOf(members), { ...words, ...forMember }, at)

export const tellMembers = async (...told: Parameters<typeof toMembers>): Promise<void> =>
  tellOnce(await toMembers(...told))

/**
 * For whoever sits nearest over the community and is not concerned himself, about a post. It names no member: he may want to be forgotten.
 * @param member whom it concerns
 */
export const toDesk = async (post: Post, member: string, key: string, words: Words, at: Date): Promise<Nudge[]> => {
  const people = await atNearestDesk(post.community.path, at, await peopleOf([member]))
  return toPeople(aboutOf(post), key, people, { ...words, ...forDesk }, at)
}

/** Of one claim there is one moment: whoever gives a post back and claims it again is told anew. */
const claimKey = ({ claims }: Post, member: string): string =>
  `${member}-${String(claims.find((claim) => claim.member === member)?.at.getTime())}`

/** A member has a place: the desk is to say yes. */
export const ofClaim = (post: Post, member: string, at: Date): Promise<Nudge[]> => {
  const words = { title: '岗位认领', text: `有党员认领岗位“${post.title}”，请确认` }
  return toDesk(post, member, `claim-${claimKey(post, member)}`, words, at)
}

/** Who has waited has a place now: he and the desk hear of it. */
export const ofNext = async (post: Post, next: readonly string[], at: Date): Promise<Nudge[]> => {
  const words = { title: '轮到您了', text: `岗位“${post.title}”有人交回，轮到您了，正等社区确认` }
  const told = next.map(async (member) => [
    ...(await toMembers(post, `place-${claimKey(post, member)}`, [member], words, at)),
    ...(await ofClaim(post, member, at)),
  ])
  return (await Promise.all(told)).flat()
}
