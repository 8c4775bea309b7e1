import { missingIn, pileOf, windowOf, yearToRemindOf } from '../../domain/appraisal/mutual-review'
import { isRefused } from '../../domain/refused'
import { tellToHandIn } from '../../server/notices/review-notices'
import { reviewOf } from '../../server/reporting/review-of'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { noteRemindedOfReview, unremindedOfReview } from '../../server/repositories/units'
import { workOff } from '../../server/timers/work-off'

const run = { longest: 5_000, lanes: 4 }

/** Told first, noted after: what was cut short is told again, and whoever was told hears nothing. */
const remind = async (unit: UnitDocument, year: number, now: Date): Promise<void> => {
  const review = await reviewOf(unit, year)
  if (!isRefused(review) && pileOf(review) === 'missing')
    for (const side of missingIn(review)) await tellToHandIn(review, side, windowOf(year).closes, now)
  await noteRemindedOfReview(unit._id, year)
}

/** @returns of how many units both sides were looked at */
export const remindOfReviews = async (now: Date): Promise<number> => {
  const year = yearToRemindOf(now)
  if (year === null) return 0
  const done = await workOff(
    (limit) => unremindedOfReview(year, limit),
    (unit) => remind(unit, year, now),
    run,
  )
  return done.length
}
