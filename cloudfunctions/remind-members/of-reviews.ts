import { missingIn, pileOf, windowOf, yearToRemindOf } from '../../domain/appraisal/mutual-review'
import { isRefused, refuse } from '../../domain/refused'
import { tellToHandIn } from '../../server/notices/review-notices'
import { reviewOf } from '../../server/reporting/review-of'
import { noteRemindedOfReview, unitById, unremindedOfReview } from '../../server/repositories/units'
import { nobody, remindEach, type Reminded } from './remind-each'

const run = { longest: 5_000, lanes: 4 }

/** Told first, noted after: what was cut short is told again, and whoever was told hears nothing. */
const remind = async (id: string, year: number, now: Date): Promise<void> => {
  const unit = await unitById(id)
  const review = unit === null ? refuse('notFound') : await reviewOf(unit, year)
  if (!isRefused(review) && pileOf(review) === 'missing')
    for (const side of missingIn(review)) await tellToHandIn(review, side, windowOf(year).closes, now)
  await noteRemindedOfReview(id, year)
}

/** @returns of how many units both sides were looked at, and of how many that failed */
export const remindOfReviews = async (now: Date): Promise<Reminded> => {
  const year = yearToRemindOf(now)
  if (year === null) return nobody
  return remindEach(
    (limit) => unremindedOfReview(year, limit),
    ({ _id }) => remind(_id, year, now),
    run,
  )
}
