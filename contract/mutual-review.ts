import './jitless'
import { action } from './action'
import { figures, year } from './figures'
import { areaCode, cursor, unitId } from './ids'
import { instant } from './instant'
import { assessmentGrade } from './vocabulary/assessment-grade'
import { reviewPile } from './vocabulary/review-pile'
import { reviewSide } from './vocabulary/review-side'
import { words } from './words'
import * as z from 'zod'

const told = {
  /** What it has done in the year (述). */
  report: words(500, '请写述职内容'),
  /** How it finds the other side (评). */
  grade: assessmentGrade,
  words: words(200, '请写评语，对方会看到'),
}

/** What one side has handed in. */
export const reviewForm = z.object({ ...told, at: instant, by: z.string() })
export type ReviewForm = z.infer<typeof reviewForm>

/** `form` is null before it is handed in, and while the reader may not see it yet. */
const side = z.object({
  isIn: z.boolean(),
  /** Of the form: what is changed by who looks at an older one is refused as stale. 0 before it is handed in. */
  version: z.number().int(),
  form: reviewForm.nullable(),
})

/** The mutual review (双述双评) of a unit and its community, as one of both or a desk above them sees it. */
export const mutualReviewView = z.object({
  unit: unitId,
  unitName: z.string(),
  communityName: z.string(),
  year,
  version: z.number().int(),
  pile: reviewPile,
  /** Whose form the reader writes; null: he only looks. */
  own: reviewSide.nullable(),
  sides: z.record(reviewSide, side),
  /** Of the year, as they stood when the community handed in; null before. */
  figures: figures.nullable(),
  /** Whether forms may be handed in now. */
  isOpen: z.boolean(),
  opens: instant,
  closes: instant,
  mayPublish: z.boolean(),
})
export type MutualReviewView = z.infer<typeof mutualReviewView>

/** As everybody may read it: null where a side has handed nothing in. */
export const publishedReview = z.object({
  unit: unitId,
  unitName: z.string(),
  communityName: z.string(),
  year,
  sides: z.record(reviewSide, reviewForm.nullable()),
  figures: figures.nullable(),
  publishedAt: instant,
})
export type PublishedReview = z.infer<typeof publishedReview>

export const reviewRow = z.object({
  unit: unitId,
  unitName: z.string(),
  communityName: z.string(),
  /** Who has not handed in. */
  missing: z.array(reviewSide),
})
export type ReviewRow = z.infer<typeof reviewRow>

const one = z.object({ unit: unitId, year: year.optional() })

/** Once a year a unit and its community report to each other and rate each other. */
export const mutualReview = {
  /** For both of them and the desks above; of the last year that has been opened when none is given. */
  review: action(one, mutualReviewView),
  /** What the contact person writes is the unit's, what the community's desk writes is the community's. */
  handInReview: action(z.object({ ...told, unit: unitId, year, version: z.number().int() }), mutualReviewView),
  /** For a desk: the units below it whose review of the year stands in a pile. */
  reviews: action(
    z.object({ pile: reviewPile, year: year.optional(), cursor: cursor.optional() }),
    z.object({
      year,
      isOpen: z.boolean(),
      closes: instant,
      counts: z.record(reviewPile, z.number().int()),
      rows: z.array(reviewRow),
      next: cursor.nullable(),
    }),
  ),
  /** For a desk above the community: from then on nobody changes it. */
  publishReview: action(z.object({ unit: unitId, year, version: z.number().int() }), mutualReviewView),
  /** Public: the results of a community, the newest first. */
  publishedReviews: action(
    z.object({ community: areaCode, cursor: cursor.optional() }),
    z.object({
      community: z.object({ code: areaCode, name: z.string() }),
      reviews: z.array(publishedReview),
      next: cursor.nullable(),
    }),
  ),
}
