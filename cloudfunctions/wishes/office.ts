import { areaCode } from '../../contract/ids'
import type { WishRow } from '../../contract/wishes'
import type { Actor } from '../../domain/access/actor'
import { deskOver, gridPostsOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { declined, putUp as putUpNow, released, type WishStep } from '../../domain/serving/wish'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellAsker } from '../../server/notices/wish-notices'
import { communityForDesk } from '../../server/places/community-by-code'
import { areasByCode } from '../../server/repositories/areas'
import { writeDown } from '../../server/repositories/audits'
import type { WishDocument } from '../../server/repositories/documents/wish'
import { changeWish, wishById, wishesBelow, wishesIn } from '../../server/repositories/wishes'
import type { Call } from '../../server/serve/serve'
import { callTeam } from '../../server/serving/help-team'
import { takeFrom } from '../../server/serving/leave-wishes'
import { contactIn } from '../../server/views/wish-view'
import type { Input, Output } from './input'
import { officeOver, pageFor, rowFor } from './who'

export const ofCommunity = async (
  { community: wanted, pile, cursor }: Input<'ofCommunity'>,
  call: Call,
): Promise<Output<'ofCommunity'> | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  const page = await pageFor(await wishesIn(community._id, pile, cursor), call)
  return { ...page, community: { code: areaCode.parse(community._id), name: community.name } }
}

export const ofGrid = async ({ pile, cursor }: Input<'ofGrid'>, call: Call): Promise<Output<'ofGrid'> | Refused> => {
  const codes = [...new Set(gridPostsOf(call.actor).map(({ area }) => area))]
  if (codes.length === 0) return refuse('noGrid')
  const [page, grids] = await Promise.all([
    wishesBelow(codes, pile, cursor).then((found) => pageFor(found, call)),
    areasByCode(codes),
  ])
  return { ...page, grids: grids.map(({ _id, name }) => ({ code: areaCode.parse(_id), name })) }
}

/** The one check of who decides about wishes: a desk over the community. */
const onlyDesk = (actor: Actor, { community }: WishDocument): Refused | null =>
  deskOver(actor, community.path) === undefined ? refuse('notAllowed') : null

const decide = (id: string, { actor }: Call, step: (wish: WishDocument) => WishStep): Promise<WishDocument | Refused> =>
  changeWish(id, (wish) => onlyDesk(actor, wish) ?? step(wish))

export const putUp = async ({ wish: id, version }: Input<'putUp'>, call: Call): Promise<WishRow | Refused> => {
  const wish = await decide(id, call, (found) => putUpNow(found, version))
  if (isRefused(wish)) return wish
  if (wish.state === 'asked' && wish.isUrgent) await callTeam(wish, 'first', call.now)
  return rowFor(wish, call)
}

export const decline = async (
  { wish: id, version, reason }: Input<'decline'>,
  call: Call,
): Promise<WishRow | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const wish = await decide(id, call, (found) => declined(found, version, reason))
  if (isRefused(wish)) return wish
  const words = { title: '没有采纳', text: `${wish.community.name} 没有采纳您提的“${wish.kind.name}”：${reason}` }
  await tellAsker(wish, 'declined', words, call.now)
  return rowFor(wish, call)
}

export const release = async (
  { wish: id, version, reason }: Input<'release'>,
  call: Call,
): Promise<WishRow | Refused> => {
  const { actor, now } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const wish = await takeFrom(id, reason, now, (found) =>
    officeOver(actor, found.place.path) === undefined ? refuse('notAllowed') : released(found, version, reason),
  )
  return isRefused(wish) ? wish : rowFor(wish, call)
}

/** Written down first: what cannot be audited is not shown. */
export const reveal = async (
  { wish: id, reason }: Input<'reveal'>,
  { actor, now }: Call,
): Promise<Output<'reveal'> | Refused> => {
  const wish = await wishById(id)
  if (wish === null) return refuse('notFound')
  const desk = deskOver(actor, wish.community.path)
  if (desk === undefined) return refuse('notAllowed')
  const look = { act: 'revealWishContact', at: now, person: actor.person, post: desk.id, by: desk.name } as const
  // The register is for good, and who asked may want to be forgotten: it does not name him.
  const whose = `${wish.place.areaName} ${wish.kind.name} ${id.slice(0, 6)}`
  const written = await writeDown({ ...look, request: null, number: null, reason: `${whose}：${reason}` })
  return isRefused(written) ? written : contactIn(wish)
}
