import type { WishRow } from '../../contract/wishes'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { deskOver, gridPostsOf } from '../../domain/access/parties'
import { refuse, type Refused } from '../../domain/refused'
import { memberIdOf } from '../../server/privacy/member-id'
import type { WishDocument } from '../../server/repositories/documents/wish'
import type { Page } from '../../server/repositories/pages'
import { memberOf } from '../../server/repositories/members'
import { wishById } from '../../server/repositories/wishes'
import type { Call } from '../../server/serve/serve'
import { wishRows, type Eyes } from '../../server/views/wish-view'
import type { Input, Output } from './input'

/** The post in which somebody looks after a place: as grid worker, else at a desk over it. */
export const officeOver = (actor: Actor, path: readonly string[]): HeldPost | undefined =>
  gridPostsOf(actor).find(({ area }) => path.includes(area)) ?? deskOver(actor, path)

/** Whether a wish is his: he asked for it himself, or has the post now in which it was asked for somebody. */
export const isAskerOf = ({ person, posts }: Actor, { asker, post }: WishDocument): boolean =>
  post === null ? asker === person : posts.some(({ id }) => id === post.id)

/** As what the caller looks at a wish. */
const eyesOf =
  (actor: Actor) =>
  (wish: WishDocument): Eyes => {
    if (wish.claim?.member === memberIdOf(actor.person)) return 'claimer'
    if (isAskerOf(actor, wish)) return 'asker'
    return officeOver(actor, wish.place.path) === undefined ? 'member' : 'office'
  }

export const rowFor = async (wish: WishDocument, { actor, now }: Call): Promise<WishRow> => {
  const [row] = await wishRows([wish], eyesOf(actor), now)
  if (row === undefined) throw new Error('a wish without a row')
  return row
}

/** What is his, and of all others what any member sees, whatever else he is. */
export const asMember =
  (actor: Actor) =>
  (wish: WishDocument): Eyes =>
    isAskerOf(actor, wish) ? 'asker' : 'member'

/** @param eyes as what the caller looks at each */
export const pageFor = async (
  { rows, next }: Page<WishDocument>,
  { actor, now }: Call,
  eyes = eyesOf(actor),
): Promise<Output<'mine'>> => ({ wishes: await wishRows(rows, eyes, now), next })

/** Whether somebody may see a wish as a member: one of his community that waits for somebody. */
const isOpenFor = async ({ state, community }: WishDocument, { actor }: Call): Promise<boolean> => {
  const member = await memberOf(actor.person)
  return state === 'asked' && member?.state === 'reportedIn' && member.community?.code === community.code
}

export const show = async ({ wish: id }: Input<'show'>, call: Call): Promise<WishRow | Refused> => {
  const wish = await wishById(id)
  if (wish === null) return refuse('notFound')
  const maySee = eyesOf(call.actor)(wish) !== 'member' || (await isOpenFor(wish, call))
  return maySee ? rowFor(wish, call) : refuse('notAllowed')
}
