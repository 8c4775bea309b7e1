import type { WishRow } from '../../contract/wishes'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { finished } from '../../domain/serving/wish'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellAsker } from '../../server/notices/wish-notices'
import { memberIdOf } from '../../server/privacy/member-id'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { reportedIn } from '../../server/reporting/reported-in'
import type { WishDocument } from '../../server/repositories/documents/wish'
import { morePhotos } from '../../server/repositories/left-to-do'
import { changeWish, claimWish, wishById, wishesClaimedBy, wishesIn } from '../../server/repositories/wishes'
import type { Call } from '../../server/serve/serve'
import { creditWish } from '../../server/serving/credit-wish'
import { tellTaken } from '../../server/serving/help-team'
import { putBack } from '../../server/serving/leave-wishes'
import type { Input, Output } from './input'
import { asMember, pageFor, rowFor } from './who'

/** What was confirmed and not credited, because something was cut short in between, is credited by looking at it. */
const madeGood = async (rows: readonly WishDocument[], now: Date): Promise<void> => {
  for (const wish of rows) if (wish.outcome === 'confirmed') await creditWish(wish, now)
}

export const list = async ({ pile, cursor }: Input<'list'>, call: Call): Promise<Output<'list'> | Refused> => {
  const { actor, now } = call
  if (pile === 'mine') {
    const claimed = await wishesClaimedBy(memberIdOf(actor.person), cursor)
    await madeGood(claimed.rows, now)
    return pageFor(claimed, call)
  }
  const member = await reportedIn(actor.person)
  if (isRefused(member)) return member
  return pageFor(await wishesIn(member.community.code, 'asked', cursor), call, asMember(actor))
}

/** Why somebody has not got it. */
const whyNot = ({ asker, community, state }: WishDocument, person: string, own: string): Refused => {
  if (community.code !== own) return refuse('notAllowed')
  if (asker === person) return refuse('notAllowed', '自己提的心愿，请等别的党员来认领')
  return state === 'claimed' || state === 'done' ? refuse('wishTaken') : refuse('wrongStatus')
}

/** Written down first, told after: what is cut short in between is made good by doing it again. */
export const claim = async ({ wish: id }: Input<'claim'>, call: Call): Promise<WishRow | Refused> => {
  const { actor, now } = call
  const member = await reportedIn(actor.person)
  if (isRefused(member)) return member
  const { code } = member.community
  await claimWish(id, { member: member._id, person: actor.person, community: code }, now)
  const wish = await wishById(id)
  if (wish === null) return refuse('notFound')
  if (wish.claim?.member !== member._id) return whyNot(wish, actor.person, code)
  const words = { title: '有人认领', text: `有党员接下了您提的“${wish.kind.name}”，会按您留的电话联系` }
  await tellAsker(wish, `claimed-${String(wish.claim.at.getTime())}`, words, now)
  if (wish.isUrgent) await tellTaken(wish, actor.person, now)
  return rowFor(wish, call)
}

export const giveBack = async ({ wish: id, reason }: Input<'giveBack'>, call: Call): Promise<WishRow | Refused> => {
  const { actor, now } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const wish = await putBack(id, memberIdOf(actor.person), reason, now)
  return isRefused(wish) ? wish : rowFor(wish, call)
}

/** It is done, with its photos on their way through the check. */
const doneBy = (found: WishDocument, done: NonNullable<WishDocument['done']>, person: string) => {
  const step = finished(found, memberIdOf(person), done)
  const isRepeated = isRefused(step) || step.done === undefined
  return isRepeated ? step : { ...step, ...morePhotos(found, done.photos, { person, at: done.at }) }
}

export const finish = async (
  { wish: id, note, minutes, photos }: Input<'finish'>,
  call: Call,
): Promise<WishRow | Refused> => {
  const { actor, now } = call
  const { person } = actor
  if (!photos.every((file) => isOwnPhoto(file, person))) return refuse('invalidInput')
  if (await isRisky({ note }, person)) return refuse('riskyText')
  const wish = await changeWish(id, (found) => doneBy(found, { at: now, note, minutes, photos }, person))
  if (isRefused(wish)) return wish
  const words = { title: '请您确认', text: `“${wish.kind.name}”办好了，请看一眼是不是办成了：${note}` }
  await tellAsker(wish, `done-${String(wish.done?.at.getTime())}`, words, now)
  return rowFor(wish, call)
}
