import type { ServicePostRow } from '../../contract/serving'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { claimOf } from '../../domain/serving/claims'
import { isRisky } from '../../server/moderation/moderate-text'
import { ofClaim, toDesk } from '../../server/notices/service-post-notices'
import { tellOnce } from '../../server/notices/tell'
import { memberIdOf } from '../../server/privacy/member-id'
import { reportedIn } from '../../server/reporting/reported-in'
import { addClaim, servicePostById } from '../../server/repositories/service-posts'
import type { Call } from '../../server/serve/serve'
import { takeOut } from '../../server/serving/take-out'
import { servicePostRow } from '../../server/views/service-post-view'
import type { Input } from './input'
import { show } from './listing'

/** Written down first, told after: what is cut short in between is made good by doing it again. */
export const claim = async ({ post: id }: Input<'claim'>, { actor, now }: Call): Promise<ServicePostRow | Refused> => {
  const member = await reportedIn(actor.person)
  if (isRefused(member)) return member
  await addClaim(id, member._id, member.community.code, now)
  const post = await servicePostById(id)
  if (post === null) return refuse('notFound')
  if (post.community.code !== member.community.code) return refuse('notAllowed')
  const { state } = claimOf(post.claims, member._id, post.hands)
  if (post.state !== 'open' || state === 'out') return refuse('postClosed')
  if (state === 'claimed') await tellOnce(await ofClaim(post, member._id, now))
  return servicePostRow(post, member._id)
}

export const handBack = async (
  { post: id, reason }: Input<'handBack'>,
  call: Call,
): Promise<ServicePostRow | Refused> => {
  const { actor, now } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const member = memberIdOf(actor.person)
  const after = await takeOut(id, member, now, {
    tell: (post) => {
      const words = { title: '交回岗位', text: `有党员交回岗位“${post.title}”：${reason}` }
      return toDesk(post, member, `handedBack-${member}-${String(post.version)}`, words, now)
    },
  })
  // He may have given it back before, and the answer got lost.
  if (isRefused(after)) return after.refused === 'notClaimed' ? show({ post: id }, call) : after
  return servicePostRow(after, member)
}
