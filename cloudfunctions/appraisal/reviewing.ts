import type { MutualReviewView } from '../../contract/mutual-review'
import { deskOver, desksOf } from '../../domain/access/parties'
import { handedIn, isOpenFor, isPublishable, reviewYear } from '../../domain/appraisal/mutual-review'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { unfitForPublic } from '../../server/moderation/moderate-text'
import { tellHandedIn, tellPublished } from '../../server/notices/review-notices'
import { reviewOf } from '../../server/reporting/review-of'
import { unitFiguresOfYear } from '../../server/reporting/unit-figures'
import type { MutualReviewDocument } from '../../server/repositories/documents/mutual-review'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { changeReview } from '../../server/repositories/mutual-reviews'
import { unitById } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { mutualReviewView, type ReviewReader } from '../../server/views/mutual-review-view'
import type { Input } from './input'

type Community = MutualReviewDocument['community']

/** A review, or as it would begin, with what the caller is to it. */
interface Known {
  readonly review: MutualReviewDocument
  readonly reader: ReviewReader
  /** In whose name he writes. */
  readonly name: string
}

/**
 * What somebody is to a review: the one check of who may. The contact person writes for the unit, and who sits at the community's own desk
 * for the community; nobody does both, and only a desk above both publishes.
 */
const readerOf = (
  { contact, name }: UnitDocument,
  { code, path }: Community,
  { actor }: Call,
): Pick<Known, 'reader' | 'name'> | null => {
  const isContact = contact.person === actor.person
  const desk = deskOver(actor, path)
  const publishes = !isContact && desk !== undefined && desk.duty !== 'communityDesk'
  if (isContact) return { reader: { own: 'unit', publishes }, name }
  if (desk === undefined) return null
  const own = desksOf(actor).some(({ area }) => area === code) ? 'community' : null
  return { reader: { own, publishes }, name: desk.name }
}

const find = async (id: string, year: number, call: Call): Promise<Known | Refused> => {
  const unit = await unitById(id)
  if (unit === null) return refuse('notFound')
  const found = await reviewOf(unit, year)
  if (isRefused(found)) return found
  const known = readerOf(unit, found.community, call)
  return known === null ? refuse('notAllowed') : { review: found, ...known }
}

export const review = async ({ unit, year = 0 }: Input<'review'>, call: Call): Promise<MutualReviewView | Refused> => {
  const known = await find(unit, year === 0 ? reviewYear(call.now) : year, call)
  return isRefused(known) ? known : mutualReviewView(known.review, known.reader, call.now)
}

export const handInReview = async (
  { unit: id, year, version: seen, report, grade, words }: Input<'handInReview'>,
  call: Call,
): Promise<MutualReviewView | Refused> => {
  const { now, actor } = call
  const known = await find(id, year, call)
  if (isRefused(known)) return known
  const { reader, name: by } = known
  const { own: side } = reader
  if (side === null) return refuse('notAllowed')
  if (!isOpenFor(year, now)) return refuse(known.review.isPublished ? 'reviewPublished' : 'reviewClosed')
  const unfit = await unfitForPublic([report, words].join('\n'), actor.person)
  if (unfit !== null) return unfit
  const figures = side === 'community' ? { figures: await unitFiguresOfYear(id, year) } : {}
  const after = await changeReview(known.review, (current) => {
    const form = handedIn(current, { side, form: { report, grade, words, at: now, by }, seen })
    if (form === null || isRefused(form)) return form
    return { sides: { ...current.sides, [side]: form }, ...figures }
  })
  if (isRefused(after)) return after
  await tellHandedIn(after, side, now)
  return mutualReviewView(after, reader, now)
}

export const publishReview = async (
  { unit, year, version }: Input<'publishReview'>,
  call: Call,
): Promise<MutualReviewView | Refused> => {
  const { now } = call
  const known = await find(unit, year, call)
  if (isRefused(known)) return known
  if (!known.reader.publishes) return refuse('notAllowed')
  const after = await changeReview(known.review, (current) => {
    if (current.isPublished) return null
    if (current.version !== version) return refuse('stale')
    return isPublishable(current, year, now) ? { isPublished: true, publishedAt: now } : refuse('reviewIncomplete')
  })
  if (isRefused(after)) return after
  await tellPublished(after, now)
  return mutualReviewView(after, known.reader, now)
}
