import { refuse, type Refused } from '../../domain/refused'
import type { MutualReviewDocument } from '../repositories/documents/mutual-review'
import type { UnitDocument } from '../repositories/documents/unit'
import { mutualReviewOf, reviewId } from '../repositories/mutual-reviews'
import { hasReportedIn } from './has-reported-in'

/**
 * The review of a unit for a year, or as it would begin: for that its community must have said yes to it. The community of one that has
 * begun stays, whatever becomes of the unit.
 */
export const reviewOf = async (unit: UnitDocument, year: number): Promise<MutualReviewDocument | Refused> => {
  const begun = await mutualReviewOf(unit._id, year)
  if (begun !== null) return begun
  const { _id, name, community } = unit
  if (community === null || !(await hasReportedIn(unit))) return refuse('notReportedIn')
  return {
    ...{ _id: reviewId(_id, year), unit: { id: _id, name }, community, year },
    ...{ sides: { unit: null, community: null }, figures: null, isPublished: false, publishedAt: null, version: 0 },
  }
}
