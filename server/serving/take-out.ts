import { yearOf } from '../../domain/appraisal/quarters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { claimGiven } from '../../domain/serving/claims'
import type { Nudge } from '../notices/push'
import { ofNext } from '../notices/service-post-notices'
import { nudge } from '../notices/tell'
import { withdrawPromises } from '../repositories/commitments'
import type { ServicePostDocument } from '../repositories/documents/service-post'
import { changeServicePost, changeServicePostAndTell, servicePostsOf } from '../repositories/service-posts'
import { leaveQueues } from './leave-queue'
import { leaveWishes } from './leave-wishes'

/** Who has claimed or proposed a post, without somebody who has claimed it no more. */
const concernedWithout = ({ concerned, proposer }: ServicePostDocument, member: string): string[] =>
  concerned.filter((one) => one !== member || one === proposer)

/** Why a member is not taken out, if so, and what is told of it besides who gets his place. */
interface Leaving {
  readonly check?: (post: ServicePostDocument) => Refused | null
  readonly tell?: (after: ServicePostDocument) => Promise<Nudge[]>
}

/**
 * Takes a member out of an open service post, whoever wants that: who gets his place by it hears of it, and so does the desk. All of it is
 * written together: what is cut short has not been, and what has been is told. The places that the post gave him in its coming activities
 * go with it, also on a retry.
 */
export const takeOut = async (
  id: string,
  member: string,
  now: Date,
  { check = () => null, tell = () => Promise.resolve([]) }: Leaving = {},
): Promise<ServicePostDocument | Refused> => {
  let nudges: readonly Nudge[] = []
  const after = await changeServicePostAndTell(id, async (found) => {
    const no = check(found) ?? (found.state === 'open' ? null : refuse('postClosed'))
    if (no !== null) return no
    const given = claimGiven(found.claims, member, found.hands)
    if (isRefused(given)) return given
    const { claims, next } = given
    const post = { ...found, claims, concerned: concernedWithout(found, member), version: found.version + 1 }
    nudges = [...(await tell(post)), ...(await ofNext(post, next, now))]
    return { post, notices: nudges.map(({ row }) => row) }
  })
  if (!isRefused(after)) await nudge(nudges)
  if (!isRefused(after) || after.refused === 'notClaimed') await leaveQueues(member, ({ post }) => post === id, now)
  return after
}

const eachOf = async (
  member: string,
  work: (post: ServicePostDocument) => Promise<Refused | null>,
): Promise<Refused | null> => {
  for (let cursor: string | undefined; ;) {
    const { posts, next } = await servicePostsOf(member, cursor)
    for (const post of posts) {
      const no = await work(post)
      if (no !== null) return no
    }
    if (next === null) return null
    cursor = next
  }
}

/**
 * Of one who is gone from a community, every place that he has in its open posts and coming activities is for the next, and what he has
 * claimed of its wishes for others; what he has promised it and not done goes with him. May be repeated.
 * @param stays the community where he is now; null: none
 */
export const giveBackAll = async (member: string, stays: string | null, now: Date): Promise<Refused | null> => {
  await withdrawPromises(member, stays, yearOf(now))
  await leaveQueues(member, ({ community }) => community.code !== stays, now)
  const wished = await leaveWishes(member, stays, now)
  if (wished !== null) return wished
  return eachOf(member, async ({ _id, state, community, claims }) => {
    if (state !== 'open' || community.code === stays || !claims.some((claim) => claim.member === member)) return null
    const after = await takeOut(_id, member, now)
    return isRefused(after) && after.refused === 'busy' ? after : null
  })
}

/** Nothing of a member is left in service posts, over or not. */
export const forgetInPosts = async (member: string, now: Date): Promise<Refused | null> =>
  (await giveBackAll(member, null, now)) ??
  eachOf(member, async ({ _id }) => {
    const after = await changeServicePost(_id, ({ claims, concerned, proposer }) => ({
      claims: claims.filter((claim) => claim.member !== member),
      concerned: concerned.filter((one) => one !== member),
      proposer: proposer === member ? '' : proposer,
    }))
    return isRefused(after) ? after : null
  })
