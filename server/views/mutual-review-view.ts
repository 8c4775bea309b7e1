import { unitId } from '../../contract/ids'
import type { MutualReviewView, PublishedReview, ReviewForm } from '../../contract/mutual-review'
import type { ReviewSide } from '../../contract/vocabulary/review-side'
import { isOpenFor, isPublishable, isRevealed, pileOf, windowOf } from '../../domain/appraisal/mutual-review'
import type { MutualReviewDocument } from '../repositories/documents/mutual-review'

/** Whose form the reader writes, and whether he decides when everybody may read both. */
export interface ReviewReader {
  readonly own: ReviewSide | null
  readonly publishes: boolean
}

type Handed = MutualReviewDocument['sides'][ReviewSide]

const formOf = (handed: Handed): ReviewForm | null => {
  if (handed === null) return null
  const { version: _version, ...form } = handed
  return form
}

const sideFor = (review: MutualReviewDocument, side: ReviewSide, isShown: boolean) => {
  const handed = review.sides[side]
  // How often the other side has thought again is nobody's business before.
  return { isIn: handed !== null, version: isShown ? (handed?.version ?? 0) : 0, form: isShown ? formOf(handed) : null }
}

/**
 * Each side sees its own form, and the other's when both are in; the desks above read what they may publish. Before that everybody else sees
 * who has handed in, and nothing more.
 */
export const mutualReviewView = (
  review: MutualReviewDocument,
  { own, publishes }: ReviewReader,
  now: Date,
): MutualReviewView => {
  const { unit, community, year, version, figures } = review
  const mayPublish = publishes && isPublishable(review, year, now)
  const isShown = (side: ReviewSide): boolean => side === own || isRevealed(review) || mayPublish
  return {
    ...{ unit: unitId.parse(unit.id), unitName: unit.name, communityName: community.name },
    ...{ year, version, own, pile: pileOf(review), figures: isShown('community') ? figures : null },
    sides: {
      unit: sideFor(review, 'unit', isShown('unit')),
      community: sideFor(review, 'community', isShown('community')),
    },
    ...{ ...windowOf(year), isOpen: isOpenFor(year, now), mayPublish },
  }
}

/** As everybody may read it. */
export const publishedReview = (review: MutualReviewDocument, publishedAt: Date): PublishedReview => {
  const { unit, community, year, sides, figures } = review
  return {
    ...{ unit: unitId.parse(unit.id), unitName: unit.name, communityName: community.name },
    ...{ year, figures, publishedAt },
    sides: { unit: formOf(sides.unit), community: formOf(sides.community) },
  }
}
