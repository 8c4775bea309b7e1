import type { ReviewPile } from '../../contract/vocabulary/review-pile'
import type { ReviewSide } from '../../contract/vocabulary/review-side'
import { missingIn, pileOf } from '../../domain/appraisal/mutual-review'
import { communityTier } from '../places/community-by-code'
import { areasOfTier } from '../repositories/areas'
import { reviewsBelow } from '../repositories/mutual-reviews'
import { queuesOf } from '../repositories/units'

/** How far the review of a unit has come. */
export interface ReviewStanding {
  readonly unit: string
  readonly community: { readonly code: string; readonly name: string }
  readonly pile: ReviewPile
  readonly missing: readonly ReviewSide[]
}

/** The units to which the communities below an area have said yes, whether a review of theirs is there or not. */
const nothingHandedIn = async (area: string): Promise<ReviewStanding[]> => {
  const communities = (await areasOfTier(communityTier)).filter(({ path }) => path.includes(area))
  const queues = await queuesOf(communities.map(({ _id }) => _id))
  return communities.flatMap(({ _id, name }) =>
    (queues.get(_id) ?? [])
      .filter(({ confirmedAt }) => confirmedAt !== null)
      .map(({ unit }) => ({
        ...{ unit, community: { code: _id, name } },
        ...({ pile: 'missing', missing: ['unit', 'community'] } as const),
      })),
  )
}

/**
 * How far the reviews of a year below an area have come, by community. Who has handed nothing in has no review yet, so the units are
 * asked as well; a unit that has left meanwhile keeps what it has handed in.
 */
export const reviewStandings = async (area: string, year: number): Promise<ReviewStanding[]> => {
  const [units, reviews] = await Promise.all([nothingHandedIn(area), reviewsBelow(area, year)])
  const begun = reviews.map((review) => ({
    ...{ unit: review.unit.id, community: review.community },
    ...{ pile: pileOf(review), missing: missingIn(review) },
  }))
  const known = new Set(begun.map(({ unit }) => unit))
  return [...begun, ...units.filter(({ unit }) => !known.has(unit))].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** By which a list of them is read on. */
export const orderOf = ({ unit, community }: ReviewStanding): string => `${community.code}:${unit}`
