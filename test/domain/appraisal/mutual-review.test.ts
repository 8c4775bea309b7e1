import fc from 'fast-check'
import type { ReviewSide } from '../../../contract/vocabulary/review-side'
import {
  handedIn,
  isOpenFor,
  isPublishable,
  isRevealed,
  reviewYear,
  type MutualReview,
} from '../../../domain/appraisal/mutual-review'
import { isRefused } from '../../../domain/refused'

const china = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
const at = china('2026-12-05')
const nothing: MutualReview = { sides: { unit: null, community: null }, publishedAt: null }
const form = (grade: 'good' | 'poor', report = '做了三件事', words = '谢谢') => ({
  report,
  grade,
  words,
  at,
  by: '示例',
})

test.each([
  ['2026-11-30', 2025],
  ['2026-12-01', 2026],
  ['2027-01-31', 2026],
  ['2027-12-01', 2027],
])('on %s the last review that was opened is that of %i', (day, year) => {
  expect(reviewYear(china(day))).toBe(year)
})

test('forms are open from 1 December to the end of January', () => {
  const days = ['2026-11-30', '2026-12-01', '2027-01-31', '2027-02-01']
  expect(days.map((day) => isOpenFor(2026, china(day)))).toEqual([false, true, true, false])
})

const step = fc.record({
  side: fc.constantFrom<ReviewSide>('unit', 'community'),
  grade: fc.constantFrom('good' as const, 'poor' as const),
  report: fc.constantFrom('一', '二'),
  words: fc.constantFrom('甲', '乙'),
  /** Whether it looks at what is there, or at something older. */
  isFresh: fc.boolean(),
})
const steps = fc.array(step, { maxLength: 20 })

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const after = (review: MutualReview, { side, grade, report, words, isFresh }: Step): MutualReview => {
  const version = review.sides[side]?.version ?? 0
  const handed = handedIn(review, { side, form: form(grade, report, words), seen: isFresh ? version : version - 1 })
  return handed === null || isRefused(handed) ? review : { ...review, sides: { ...review.sides, [side]: handed } }
}

test('whatever is handed in after it was published changes nothing', () => {
  fc.assert(
    fc.property(steps, steps, (before, later) => {
      const published = { ...before.reduce(after, nothing), publishedAt: at }
      expect(later.reduce(after, published)).toEqual(published)
    }),
  )
})

test('nobody changes how he rates once he knows how he was rated', () => {
  fc.assert(
    fc.property(steps, steps, (before, later) => {
      const known = before.reduce(after, nothing)
      fc.pre(isRevealed(known))
      const then = later.reduce(after, known)
      const ratings = ({ sides }: MutualReview) =>
        [sides.unit, sides.community].map((side) => [side?.grade, side?.words])
      expect(ratings(then)).toEqual(ratings(known))
    }),
  )
})

test('it is published when both are in, or when their time is over', () => {
  const half = after(nothing, { side: 'unit', grade: 'good', report: '一', words: '甲', isFresh: true })
  const whole = after(half, { side: 'community', grade: 'poor', report: '一', words: '甲', isFresh: true })
  expect([nothing, half, whole].map((review) => isPublishable(review, 2026, at))).toEqual([false, false, true])
  expect([nothing, half].map((review) => isPublishable(review, 2026, china('2027-02-01')))).toEqual([true, true])
  expect(isPublishable({ ...whole, publishedAt: at }, 2026, at)).toBe(false)
})
