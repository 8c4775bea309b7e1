import type { ServicePostDocument } from '../repositories/documents/service-post'
import { atDeskOf } from './recipients'
import type { Way, Words } from './tell'
import { peopleOf, tellPeople, type About } from './tell-people'

type Post = Pick<ServicePostDocument, '_id' | 'title' | 'community' | 'claims'>

/** WeChat has approved no message for it: the inbox has it. */
const forMember: Way = { page: '/member/pages/service-posts/index', template: 'requestProgress', push: 'noQuota' }
const forDesk: Way = { page: '/community/pages/posts-of-service/index', template: 'taskArrived', push: 'pending' }

const aboutOf = ({ _id: id, title, community }: Post): About => ({ id, title, place: community.name })

/** What members hear of a post, by their ids; nobody once he has cancelled his account. @param key the same happening is told once */
export const tellMembers = async (
  post: Post,
  key: string,
  members: readonly string[],
  words: Words,
  at: Date,
): Promise<void> => tellPeople(aboutOf(post), key, await peopleOf(members), { ...words, ...forMember }, at)

/** What whoever is at the community's desk hears of a post. It names no member: he may want to be forgotten. */
export const tellDesk = async (post: Post, key: string, words: Words, at: Date): Promise<void> =>
  tellPeople(aboutOf(post), key, await atDeskOf(post.community.code, at), { ...words, ...forDesk }, at)

/** Of one claim there is one moment: whoever gives a post back and claims it again is told anew. */
const claimKey = ({ claims }: Post, member: string): string =>
  `${member}-${String(claims.find((claim) => claim.member === member)?.at.getTime())}`

/** A member has a place: the desk is to say yes. */
export const tellOfClaim = (post: Post, member: string, at: Date): Promise<void> => {
  const words = { title: '岗位认领', text: `有党员认领岗位“${post.title}”，请确认` }
  return tellDesk(post, `claim-${claimKey(post, member)}`, words, at)
}

/** Who has waited has a place now: he and the desk hear of it. */
export const tellNext = async (post: Post, next: readonly string[], at: Date): Promise<void> => {
  const words = { title: '轮到您了', text: `岗位“${post.title}”有人交回，轮到您了，正等社区确认` }
  for (const member of next) {
    await tellMembers(post, `place-${claimKey(post, member)}`, [member], words, at)
    await tellOfClaim(post, member, at)
  }
}
