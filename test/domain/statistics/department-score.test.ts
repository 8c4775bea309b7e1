import fc from 'fast-check'
import { assessmentRule } from '../../../contract/assessment'
import type { AssessmentGrade } from '../../../contract/vocabulary/assessment-grade'
import { ratingLevel, type RatingLevel } from '../../../contract/vocabulary/rating'
import {
  departmentScore,
  gradeFor,
  mayBeExcellent,
  mustRectify,
  type AssessmentRule,
  type PartRating,
  type Rater,
} from '../../../domain/statistics/department-score'
import { sampleAssessment } from '../../../scripts/sample/assessment'

const rule = sampleAssessment
const stars = (by: Rater, ...levels: (RatingLevel | null)[]): PartRating[] => levels.map((level) => ({ by, level }))

describe('the score of a department', () => {
  test.each<[string, PartRating[], number | null, AssessmentGrade | null]>([
    ['all stars of everybody', [...stars('streetDesk', 5), ...stars('communityDesk', 5)], 100, 'good'],
    // 0.6 × 100 + 0.3 × 0 + 0.1 × 100: a silent district centre counts as the street.
    ['a glad street, an angry community', [...stars('streetDesk', 5), ...stars('communityDesk', 1)], 70, 'ordinary'],
    // 0.7 × 0 + 0.3 × 100
    ['an angry street, a glad community', [...stars('streetDesk', 1), ...stars('communityDesk', 5)], 30, 'poor'],
    ['the street alone', stars('streetDesk', 5, 4), 92.5, 'good'],
    ['the community alone', stars('communityDesk', 5, 5, 5), null, null],
    ['nobody', [], null, null],
    ['closed without a rating', stars('streetDesk', null, null), null, null],
  ])('%s', (_, ratings, score, grade) => {
    const found = departmentScore(ratings, rule)
    expect(found.grade).toBe(grade)
    if (score === null) expect(found.score).toBeNull()
    else expect(found.score).toBeCloseTo(score, 9)
  })

  test('what was not rated is shown and counts for nothing', () => {
    const ratings = [...stars('streetDesk', 4, null), ...stars('communityDesk', null)]
    expect(departmentScore(ratings, rule)).toEqual({ ...departmentScore(stars('streetDesk', 4), rule), unrated: 2 })
  })
})

const level = fc.constantFrom<RatingLevel>(1, 2, 3, 4, 5)
const ratings = fc.array(
  fc.record<PartRating>({
    by: fc.constantFrom<Rater>('communityDesk', 'streetDesk', 'districtCentre'),
    level: fc.option(level),
  }),
  { maxLength: 30 },
)
/** Any rule that somebody may enter: the street has 60 to 100 parts in a hundred, the others share the rest. */
const rules = fc
  .tuple(fc.integer({ min: 60, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([street, split]): AssessmentRule => {
    const rest = (100 - street) / 100
    const communityDesk = (rest * split) / 100
    return { ...rule, weights: { streetDesk: street / 100, communityDesk, districtCentre: rest - communityDesk } }
  })

describe('whatever the ratings and the weights', () => {
  const check = (property: fc.IPropertyWithHooks<[AssessmentRule, PartRating[]]>) =>
    fc.assert(property, { numRuns: 500, seed: 1 })

  test('the rule may be entered, and the score lies between the worst and the best points that were given', () => {
    check(
      fc.property(rules, ratings, (some, given) => {
        expect(assessmentRule.safeParse(some).success).toBe(true)
        const { score } = departmentScore(given, some)
        const points = given.flatMap((one) => (one.level === null ? [] : some.points[one.level - 1]!))
        if (score === null) expect(given.filter((one) => one.by === 'streetDesk' && one.level !== null)).toEqual([])
        else {
          expect(score).toBeGreaterThanOrEqual(Math.min(...points) - 1e-9)
          expect(score).toBeLessThanOrEqual(Math.max(...points) + 1e-9)
        }
      }),
    )
  })

  test('the streets decide at least 60 in a hundred: from their worst to their best the score moves that much', () => {
    check(
      fc.property(rules, ratings, (some, given) => {
        const streets = (to: RatingLevel) =>
          departmentScore(
            [...stars('streetDesk', 3), ...given].map((one) => (one.by === 'streetDesk' ? { ...one, level: to } : one)),
            some,
          ).score!
        expect(streets(5) - streets(1)).toBeGreaterThanOrEqual(60 - 1e-9)
      }),
    )
  })

  test('a better rating never lowers the score, and the order of ratings does not matter', () => {
    check(
      fc.property(rules, ratings, (some, given) => {
        const better = given.map((one) => ({
          ...one,
          level: one.level && ratingLevel.parse(Math.min(5, one.level + 1)),
        }))
        const [before, after] = [departmentScore(given, some).score, departmentScore(better, some).score]
        if (before === null || after === null) expect(after).toBe(before)
        else expect(after).toBeGreaterThanOrEqual(before - 1e-9)
        const turned = departmentScore([...given].reverse(), some).score
        if (before !== null) expect(turned).toBeCloseTo(before, 9)
      }),
    )
  })

  test('nobody is excellent and to be put right at once; 一般 and 差 are never excellent', () => {
    check(
      fc.property(rules, ratings, (some, given) => {
        const found = departmentScore(given, some)
        expect(mayBeExcellent(found) && mustRectify(found)).toBe(false)
        expect(mayBeExcellent(found) || mustRectify(found)).toBe(found.grade !== null)
        if (found.grade === 'ordinary' || found.grade === 'poor') expect(mayBeExcellent(found)).toBe(false)
      }),
    )
  })
})

test.each<[number, AssessmentGrade]>([
  [100, 'good'],
  [90, 'good'],
  [89.99, 'fairlyGood'],
  [75, 'fairlyGood'],
  [74.99, 'ordinary'],
  [60, 'ordinary'],
  [59.99, 'poor'],
  [0, 'poor'],
])('%d points are %s', (score, grade) => {
  expect(gradeFor(score, rule)).toBe(grade)
})

describe('a rule is refused', () => {
  const weights = (streetDesk: number, communityDesk: number, districtCentre: number) => ({
    weights: { streetDesk, communityDesk, districtCentre },
  })
  test.each<[string, object, string]>([
    ['with the street below 60 %', weights(0.59, 0.31, 0.1), '街道的权重不能低于 60%'],
    ['with weights of 90 %', weights(0.6, 0.2, 0.1), '各方权重合计要等于 100%'],
    ['with weights of 110 %', weights(0.7, 0.3, 0.1), '各方权重合计要等于 100%'],
    ['with a weight below nothing', weights(0.8, 0.3, -0.1), '权重要在 0 到 100% 之间'],
    ['with more than a hundred points', { points: [0, 40, 70, 85, 120] }, '分数要在 0 到 100 之间'],
    ['with a grade below nothing', { grades: { good: 90, fairlyGood: 75, ordinary: -1 } }, '分数要在 0 到 100 之间'],
    ['with more points for fewer stars', { points: [0, 40, 30, 80, 100] }, '星级越高，分数要越高'],
    ['with grades out of order', { grades: { good: 80, fairlyGood: 85, ordinary: 60 } }, '等次的分数线要从高到低'],
  ])('%s', (_, change, words) => {
    const parsed = assessmentRule.safeParse({ ...rule, ...change })
    expect(parsed.error?.issues.map(({ message }) => message)).toContain(words)
  })

  test('not with exactly 60 %, in tenths that a computer cannot add up exactly', () => {
    expect(assessmentRule.safeParse({ ...rule, ...weights(0.6, 0.3, 0.1) }).success).toBe(true)
  })
})
