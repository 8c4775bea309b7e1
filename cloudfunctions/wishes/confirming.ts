import type { WishRow } from '../../contract/wishes'
import type { Actor } from '../../domain/access/actor'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { answered, goesOn } from '../../domain/serving/wish'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellClaimer } from '../../server/notices/wish-notices'
import { memberIdOf } from '../../server/privacy/member-id'
import { memberById } from '../../server/repositories/members'
import type { WishDocument } from '../../server/repositories/documents/wish'
import { knownOf } from '../../server/repositories/photos'
import { changeWish } from '../../server/repositories/wishes'
import type { Call } from '../../server/serve/serve'
import { creditWish } from '../../server/serving/credit-wish'
import { putBack } from '../../server/serving/leave-wishes'
import type { Input } from './input'
import { isAskerOf, officeOver, rowFor } from './who'

/**
 * What whoever answers is called: who asked for himself, or in whose grid or community it is. The one check of who may; nobody answers
 * for what he has done himself.
 */
const answererOf = (actor: Actor, wish: WishDocument): string | Refused => {
  const { post, claim, place } = wish
  if (claim?.member === memberIdOf(actor.person)) return refuse('notAllowed', '自己办的事，请提的人或同事来确认')
  if (isAskerOf(actor, wish)) return post?.name ?? '居民'
  return officeOver(actor, place.path)?.name ?? refuse('notAllowed')
}

export const confirm = async (
  { wish: id, minutes, rating, thanks }: Input<'confirm'>,
  call: Call,
): Promise<WishRow | Refused> => {
  const { actor, now } = call
  if (await isRisky({ text: thanks }, actor.person)) return refuse('riskyText')
  const wish = await changeWish(id, (found) => {
    const by = answererOf(actor, found)
    if (isRefused(by)) return by
    return answered(found, { by, at: now, minutes: minutes ?? null, rating: rating ?? null, thanks })
  })
  if (isRefused(wish)) return wish
  const credited = await creditWish(wish, now)
  return isRefused(credited) ? credited : rowFor(credited, call)
}

/** Whether who has claimed it is there no more: he has moved away, left or cancelled his account. */
const isAway = async (member: string, { community }: WishDocument): Promise<boolean> => {
  const claimer = member === '' ? null : await memberById(member)
  return claimer?.state !== 'reportedIn' || claimer.community?.code !== community.code
}

/** Asked after it was written: who leaves later gives back what he finds claimed. */
const handedOn = async (wish: WishDocument, reason: string, now: Date): Promise<WishDocument | Refused> => {
  const member = wish.claim?.member ?? ''
  if (wish.state === 'claimed' && (await isAway(member, wish))) return putBack(wish._id, member, reason, now)
  const words = { title: '还没办好', text: `“${wish.kind.name}”还差一点：${reason}` }
  await tellClaimer(wish, `not-done-${String(wish.version)}`, words, now)
  return wish
}

/** What its photos showed is not done: they wait for nobody. */
const undone = (found: WishDocument, reason: string, now: Date): Partial<WishDocument> | Refused => {
  const step = goesOn(found, reason)
  return isRefused(step) || step.done === undefined ? step : { ...step, ...knownOf(found, [], now) }
}

export const notDone = async ({ wish: id, reason }: Input<'notDone'>, call: Call): Promise<WishRow | Refused> => {
  const { actor, now } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const wish = await changeWish(id, (found) => {
    const by = answererOf(actor, found)
    return isRefused(by) ? by : undone(found, reason, now)
  })
  if (isRefused(wish)) return wish
  const after = await handedOn(wish, reason, now)
  return isRefused(after) ? after : rowFor(after, call)
}
