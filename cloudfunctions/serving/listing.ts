import type { OutputOf } from '../../contract/action'
import { areaCode } from '../../contract/ids'
import type { serving, ServicePostRow } from '../../contract/serving'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityForDesk } from '../../server/places/community-by-code'
import { memberIdOf } from '../../server/privacy/member-id'
import type { ServicePostDocument } from '../../server/repositories/documents/service-post'
import { memberOf } from '../../server/repositories/members'
import {
  servicePostById,
  servicePostsIn,
  servicePostsOf,
  type ServicePostPage,
} from '../../server/repositories/service-posts'
import type { Call } from '../../server/serve/serve'
import { handRows, servicePostRow } from '../../server/views/service-post-view'
import type { Input } from './input'

type Page = OutputOf<typeof serving.list>
type WithHands = OutputOf<typeof serving.hands>

const rowsOf = ({ posts, next }: ServicePostPage, { actor }: Call): Page => {
  const member = memberIdOf(actor.person)
  return { posts: posts.map((post) => servicePostRow(post, member)), next }
}

export const list = async ({ pile, cursor }: Input<'list'>, call: Call): Promise<Page | Refused> => {
  const { person } = call.actor
  if (pile === 'mine') return rowsOf(await servicePostsOf(memberIdOf(person), cursor), call)
  const member = await memberOf(person)
  if (!member?.community) return refuse('reportInFirst')
  return rowsOf(await servicePostsIn(member.community.code, 'open', cursor), call)
}

/** Whether somebody may see a post as a member: it is his, or an open one of his community. */
const isForMember = async ({ state, community, concerned }: ServicePostDocument, { actor }: Call): Promise<boolean> => {
  if (concerned.includes(memberIdOf(actor.person))) return true
  return state === 'open' && (await memberOf(actor.person))?.community?.code === community.code
}

export const show = async ({ post: id }: Input<'show'>, call: Call): Promise<ServicePostRow | Refused> => {
  const post = await servicePostById(id)
  if (post === null) return refuse('notFound')
  const maySee = deskOver(call.actor, post.community.path) !== undefined || (await isForMember(post, call))
  return maySee ? servicePostRow(post, memberIdOf(call.actor.person)) : refuse('notAllowed')
}

export const ofCommunity = async (
  { community: wanted, pile, cursor }: Input<'ofCommunity'>,
  call: Call,
): Promise<OutputOf<typeof serving.ofCommunity> | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  const page = rowsOf(await servicePostsIn(community._id, pile, cursor), call)
  return { ...page, community: { code: areaCode.parse(community._id), name: community.name } }
}

export const withHands = async (post: ServicePostDocument, { actor }: Call): Promise<WithHands> => {
  const reader = memberIdOf(actor.person)
  return { post: servicePostRow(post, reader), hands: await handRows(post, reader) }
}

export const hands = async ({ post: id }: Input<'hands'>, call: Call): Promise<WithHands | Refused> => {
  const post = await servicePostById(id)
  if (post === null) return refuse('notFound')
  return deskOver(call.actor, post.community.path) === undefined ? refuse('notAllowed') : withHands(post, call)
}
