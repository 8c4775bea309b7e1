import type { AssessmentGrade } from '../../contract/vocabulary/assessment-grade'
import type { deskDuties } from '../../contract/vocabulary/duty'
import type { RatingLevel } from '../../contract/vocabulary/rating'

/** Whoever blew the whistle rates: a desk. */
export type Rater = (typeof deskDuties)[number]

/** How departments are assessed, as a row. The street's weight is at least 0.6 and all of them together are 1. */
export interface AssessmentRule {
  readonly weights: Readonly<Record<Rater, number>>
  /** Points for one to five stars. */
  readonly points: readonly [number, number, number, number, number]
  /** From how many points on. */
  readonly grades: Readonly<Record<Exclude<AssessmentGrade, 'poor'>, number>>
}

/** One part of a closed whistle; a level of null: closed without a rating. */
export interface PartRating {
  readonly by: Rater
  readonly level: RatingLevel | null
}

export interface DepartmentScore {
  /** 0 to 100; null while no street has rated. */
  readonly score: number | null
  readonly grade: AssessmentGrade | null
  /** What stands behind the score; unrated ones count for nothing, but they are shown. */
  readonly rated: number
  readonly unrated: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean points of each kind of desk that has rated. */
const meansOf = (ratings: readonly PartRating[], { points }: AssessmentRule): Map<Rater, number> => {
  const given = new Map<Rater, number[]>()
  for (const { by, level } of ratings) {
    if (level !== null) given.set(by, [...(given.get(by) ?? []), points[level - 1]!])
  }
  return new Map([...given].map(([by, values]) => [by, mean(values)]))
}

/** What a silent desk would have weighed goes to the street, so that its share never falls below its weight. */
const scoreOf = (ratings: readonly PartRating[], rule: AssessmentRule): number | null => {
  const means = meansOf(ratings, rule)
  const street = means.get('streetDesk')
  if (street === undefined) return null
  const raters = Object.keys(rule.weights) as Rater[]
  return raters.reduce((sum, by) => sum + rule.weights[by] * (means.get(by) ?? street), 0)
}

const steps = ['good', 'fairlyGood', 'ordinary'] as const

/** Half points and the like are not rounded up into a better grade. */
export const gradeFor = (score: number, { grades }: AssessmentRule): AssessmentGrade =>
  steps.find((grade) => score >= grades[grade]) ?? 'poor'

export const departmentScore = (ratings: readonly PartRating[], rule: AssessmentRule): DepartmentScore => {
  const score = scoreOf(ratings, rule)
  const rated = ratings.filter(({ level }) => level !== null).length
  return {
    score,
    grade: score === null ? null : gradeFor(score, rule),
    rated,
    unrated: ratings.length - rated,
  }
}

/** Whoever is 一般 or 差 cannot be excellent, however few the others are; without a grade there is nothing to praise. */
export const mayBeExcellent = ({ grade }: Pick<DepartmentScore, 'grade'>): boolean =>
  grade === 'good' || grade === 'fairlyGood'

/** Whether it belongs on the list of those who must put things right (重点整改单位). */
export const mustRectify = ({ grade }: Pick<DepartmentScore, 'grade'>): boolean =>
  grade === 'ordinary' || grade === 'poor'
