import { isRefused, refuse, type Refused } from '../../domain/refused'
import { claimGiven } from '../../domain/serving/claims'
import { tellNext } from '../notices/service-post-notices'
import type { ServicePostDocument } from '../repositories/documents/service-post'
import { changeServicePost, servicePostsOf } from '../repositories/service-posts'
import { leaveWishes } from './leave-wishes'

/** Who has claimed or proposed a post, without somebody who has claimed it no more. */
const concernedWithout = ({ concerned, proposer }: ServicePostDocument, member: string): string[] =>
  concerned.filter((one) => one !== member || one === proposer)

/**
 * Takes a member out of an open service post, whoever wants that: who gets his place by it hears of it, and so does the desk.
 * @param check why not, if so
 */
export const takeOut = async (
  id: string,
  member: string,
  now: Date,
  check: (post: ServicePostDocument) => Refused | null,
): Promise<ServicePostDocument | Refused> => {
  let next: readonly string[] = []
  const after = await changeServicePost(id, (post) => {
    const no = check(post) ?? (post.state === 'open' ? null : refuse('postClosed'))
    if (no !== null) return no
    const given = claimGiven(post.claims, member, post.hands)
    if (isRefused(given)) return given
    next = given.next
    return { claims: given.claims, concerned: concernedWithout(post, member) }
  })
  if (!isRefused(after)) await tellNext(after, next, now)
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
 * Of one who is gone from a community, every place that he has in its open posts is for the next, and what he has claimed of its wishes
 * for others. May be repeated.
 * @param stays the community where he is now; null: none
 */
export const giveBackAll = async (member: string, stays: string | null, now: Date): Promise<Refused | null> =>
  (await leaveWishes(member, stays, now)) ??
  eachOf(member, async ({ _id, state, community, claims }) => {
    if (state !== 'open' || community.code === stays || !claims.some((claim) => claim.member === member)) return null
    const after = await takeOut(_id, member, now, () => null)
    return isRefused(after) && after.refused === 'busy' ? after : null
  })

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
