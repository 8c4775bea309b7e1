import type { ReviewForm } from '../../contract/mutual-review'
import type { ReviewPile } from '../../contract/vocabulary/review-pile'
import type { ReviewSide } from '../../contract/vocabulary/review-side'
import { refuse, type Refused } from '../refused'
import { shanghai } from '../service-level/shanghai'

/** What a side has handed in, and how often. */
export interface HandedIn extends ReviewForm {
  readonly version: number
}

/** The mutual review of a unit and its community for a year. */
export interface MutualReview {
  readonly sides: Readonly<Record<ReviewSide, HandedIn | null>>
  readonly publishedAt: Date | null
}

export const otherSide = { unit: 'community', community: 'unit' } as const satisfies Record<ReviewSide, ReviewSide>

/** The year is as good as over on 1 December, and reports are due before the Spring Festival: two months, from the year's last one on. */
const months = 2

/** When the forms of a year are open. */
export const windowOf = (year: number): { readonly opens: Date; readonly closes: Date } => {
  const opens = shanghai(new Date(Date.UTC(year, 11, 1))).startOf('month')
  return { opens: opens.toDate(), closes: opens.add(months, 'month').toDate() }
}

export const isOpenFor = (year: number, now: Date): boolean => {
  const { opens, closes } = windowOf(year)
  return opens <= now && now < closes
}

/** In the last days that forms are open, who has not handed in hears of it. */
const remindedDays = 7

/** The year of which sides are reminded now; null: of none. */
export const yearToRemindOf = (now: Date): number | null => {
  const year = reviewYear(now)
  const { closes } = windowOf(year)
  return isOpenFor(year, now) && shanghai(closes).subtract(remindedDays, 'day').toDate() <= now ? year : null
}

/** The last year whose forms have been opened. */
export const reviewYear = (now: Date): number => {
  const year = shanghai(now).year()
  return now >= windowOf(year).opens ? year : year - 1
}

/** Who has not handed in. */
export const missingIn = ({ sides }: MutualReview): ReviewSide[] =>
  (['unit', 'community'] as const).filter((side) => sides[side] === null)

export const pileOf = (review: MutualReview): ReviewPile => {
  if (review.publishedAt !== null) return 'published'
  return missingIn(review).length === 0 ? 'ready' : 'missing'
}

/** Whether both know what the other has said: each sees it when both have spoken, so that nobody answers in kind. */
export const isRevealed = (review: MutualReview): boolean => pileOf(review) !== 'missing'

type Told = Pick<ReviewForm, 'report' | 'grade' | 'words'>

const isSame = (before: Told, { report, grade, words }: Told): boolean =>
  before.report === report && before.grade === grade && before.words === words

const rates = (before: Told, { grade, words }: Told): boolean => before.grade === grade && before.words === words

/** What a side hands in. */
interface HandingIn {
  readonly side: ReviewSide
  readonly form: ReviewForm
  /** The version of its form that it was looking at; 0: there was none. */
  readonly seen: number
}

/** Why a side's form cannot become that; null: it can. */
const refusedBy = (review: MutualReview, before: HandedIn | null, { form, seen }: HandingIn): Refused | null => {
  if (review.publishedAt !== null) return refuse('reviewPublished')
  if ((before?.version ?? 0) !== seen) return refuse('stale')
  return before !== null && isRevealed(review) && !rates(before, form) ? refuse('ratingStands') : null
}

/** What a side's form becomes; null when it was handed in like that before, and the answer got lost. */
export const handedIn = (review: MutualReview, handing: HandingIn): HandedIn | Refused | null => {
  const { side, form, seen } = handing
  const before = review.sides[side]
  if (before !== null && isSame(before, form)) return null
  return refusedBy(review, before, handing) ?? { ...form, version: seen + 1 }
}

/** Whether a review may be published: both have handed in, or the time for that is over. */
export const isPublishable = (review: MutualReview, year: number, now: Date): boolean => {
  const pile = pileOf(review)
  return pile === 'ready' || (pile === 'missing' && now >= windowOf(year).closes)
}
