import type { OutputOf } from '../../contract/action'
import type { serving } from '../../contract/serving'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { claimConfirmed } from '../../domain/serving/claims'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellMembers, toMembers } from '../../server/notices/service-post-notices'
import { memberIdOf } from '../../server/privacy/member-id'
import type { ServicePostDocument } from '../../server/repositories/documents/service-post'
import { changeServicePost } from '../../server/repositories/service-posts'
import type { Call } from '../../server/serve/serve'
import { takeOut } from '../../server/serving/take-out'
import type { Input } from './input'
import { hands, withHands } from './listing'

type Seen = OutputOf<typeof serving.hands> | Refused

/**
 * Refused unless the caller sits at a desk over the community of the post: the one check of who may. Nobody decides on himself: another
 * seat of the desk does, or a desk above.
 * @param about the member on whom it is decided
 */
const onlyDesk =
  ({ actor }: Call, about: (post: ServicePostDocument) => string | null) =>
  (post: ServicePostDocument): Refused | null => {
    if (deskOver(actor, post.community.path) === undefined) return refuse('notAllowed')
    return about(post) === memberIdOf(actor.person) ? refuse('ownAffair') : null
  }

interface Turn {
  readonly from: ServicePostDocument['state']
  readonly to: ServicePostDocument['state']
  readonly note: string
}

/** Turns a post that the desk looks at into another state; a second time when the answer got lost changes nothing. */
const turn = (
  { post: id, version }: Input<'agree'>,
  call: Call,
  { from, to, note }: Turn,
): Promise<ServicePostDocument | Refused> =>
  changeServicePost(id, (post) => {
    const no = onlyDesk(call, (of) => (from === 'proposed' ? of.proposer : null))(post)
    if (no !== null) return no
    if (post.state === to && post.version > version && post.note === note) return {}
    if (post.version !== version) return refuse('stale')
    return post.state === from ? { state: to, note } : refuse('wrongStatus')
  })

/** Whom a decision about the whole post concerns: its proposer. */
const proposerOf = ({ proposer }: ServicePostDocument): string[] => (proposer === null ? [] : [proposer])

export const agree = async (input: Input<'agree'>, call: Call): Promise<Seen> => {
  const post = await turn(input, call, { from: 'proposed', to: 'open', note: '' })
  if (isRefused(post)) return post
  const words = { title: '同意设岗', text: `${post.community.name} 同意您提议的岗位“${post.title}”，可以认领了` }
  await tellMembers(post, 'agreed', proposerOf(post), words, call.now)
  return withHands(post, call)
}

export const decline = async ({ reason, ...input }: Input<'decline'>, call: Call): Promise<Seen> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const post = await turn(input, call, { from: 'proposed', to: 'declined', note: reason })
  if (isRefused(post)) return post
  const words = { title: '没有同意', text: `${post.community.name} 没有同意岗位“${post.title}”：${reason}` }
  await tellMembers(post, 'declined', proposerOf(post), words, call.now)
  return withHands(post, call)
}

export const close = async ({ reason, ...input }: Input<'close'>, call: Call): Promise<Seen> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const post = await turn(input, call, { from: 'open', to: 'closed', note: reason })
  if (isRefused(post)) return post
  const words = { title: '岗位撤下', text: `${post.community.name} 撤下了岗位“${post.title}”：${reason}` }
  const members = post.claims.map(({ member }) => member)
  await tellMembers(post, 'closed', members, words, call.now)
  return withHands(post, call)
}

export const confirm = async ({ post: id, member }: Input<'confirm'>, call: Call): Promise<Seen> => {
  const post = await changeServicePost(id, (found) => {
    const no = onlyDesk(call, () => member)(found) ?? (found.state === 'open' ? null : refuse('postClosed'))
    if (no !== null) return no
    const claims = claimConfirmed(found.claims, member, found.hands, call.now)
    return isRefused(claims) ? claims : { claims }
  })
  if (isRefused(post)) return post
  const at = post.claims.find((claim) => claim.member === member)?.at
  const words = { title: '确认上岗', text: `${post.community.name} 已确认您在岗位“${post.title}”服务` }
  await tellMembers(post, `confirmed-${String(at?.getTime())}`, [member], words, call.now)
  return withHands(post, call)
}

export const release = async ({ post: id, member, reason }: Input<'release'>, call: Call): Promise<Seen> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const post = await takeOut(id, member, call.now, {
    check: onlyDesk(call, () => member),
    tell: (after) => {
      const words = {
        title: '请您离岗',
        text: `${after.community.name} 请您离开岗位“${after.title}”，岗位活动不用再来：${reason}`,
      }
      return toMembers(after, `released-${String(after.version)}`, [member], words, call.now)
    },
  })
  // He may have been asked before, and the answer got lost.
  if (isRefused(post)) return post.refused === 'notClaimed' ? hands({ post: id }, call) : post
  return withHands(post, call)
}
