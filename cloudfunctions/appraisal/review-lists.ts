import { areaCode, unitId } from '../../contract/ids'

import { desksOf, widestOf } from '../../domain/access/parties'
import { isOpenFor, reviewYear, windowOf } from '../../domain/appraisal/mutual-review'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityByCode } from '../../server/places/community-by-code'
import { orderOf, reviewStandings, type ReviewStanding } from '../../server/reporting/review-standings'
import { publishedReviewsIn } from '../../server/repositories/mutual-reviews'
import { unitsByIds } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { publishedReview } from '../../server/views/mutual-review-view'
import type { Input, Output } from './input'

const limit = 20

const rowsOf = async (standings: readonly ReviewStanding[]): Promise<Output<'reviews'>['rows']> => {
  const units = await unitsByIds(standings.map(({ unit }) => unit))
  return standings.map(({ unit, community, missing }) => ({
    ...{ unit: unitId.parse(unit), unitName: units.get(unit)?.name ?? '', communityName: community.name },
    missing: [...missing],
  }))
}

export const reviews = async (
  { pile, year: wanted, cursor = '' }: Input<'reviews'>,
  { actor, now }: Call,
): Promise<Output<'reviews'> | Refused> => {
  const desk = widestOf(desksOf(actor))
  if (desk === undefined) return refuse('notAllowed')
  const year = wanted ?? reviewYear(now)
  const standings = await reviewStandings(desk.area, year)
  const inPile = standings.filter((standing) => standing.pile === pile)
  const from = inPile.filter((standing) => orderOf(standing) > cursor)
  const page = from.slice(0, limit)
  const last = page.at(-1)
  const count = (wantedPile: ReviewStanding['pile']) => standings.filter((one) => one.pile === wantedPile).length
  return {
    ...{ year, isOpen: isOpenFor(year, now), closes: windowOf(year).closes },
    counts: { missing: count('missing'), ready: count('ready'), published: count('published') },
    rows: await rowsOf(page),
    next: from.length > limit && last ? orderOf(last) : null,
  }
}

export const publishedReviews = async ({
  community: code,
  cursor,
}: Input<'publishedReviews'>): Promise<Output<'publishedReviews'> | Refused> => {
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  const { rows, next } = await publishedReviewsIn(code, cursor)
  return {
    community: { code: areaCode.parse(code), name: community.name },
    reviews: rows.map((review) => publishedReview(review, review.publishedAt ?? new Date(0))),
    next,
  }
}
