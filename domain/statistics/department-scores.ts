import type { DueStep } from '../../contract/vocabulary/due-step'
import { departmentScore, type AssessmentRule, type DepartmentScore, type PartRating } from './department-score'

/** Who is assessed: the squadron of one street is another body than that of the next. */
export interface Body {
  /** Code of the department. */
  readonly department: string
  /** Area that its post stands on. */
  readonly area: string
}

/** One whistle that a body came to. */
export interface BodyRating extends Body, PartRating {
  readonly late: readonly DueStep[]
}

export interface BodyScore extends Body, DepartmentScore {
  /** Of how many whistles each step was taken in time. */
  readonly inTime: Readonly<Record<'sign' | 'contact' | 'report', number>>
}

const inTime = (ratings: readonly BodyRating[]): BodyScore['inTime'] => {
  const count = (step: DueStep): number => ratings.filter(({ late }) => !late.includes(step)).length
  return { sign: count('sign'), contact: count('contact'), report: count('report') }
}

const keyOf = ({ department, area }: Body): string => `${department} ${area}`

/** The best first; those without a basis last. */
const byScore = (one: BodyScore, other: BodyScore): number => (other.score ?? -1) - (one.score ?? -1)

/** The score of each body that was whistled for. */
export const departmentScores = (ratings: readonly BodyRating[], rule: AssessmentRule): BodyScore[] => {
  const bodies = new Map(ratings.map(({ department, area }) => [keyOf({ department, area }), { department, area }]))
  return [...bodies]
    .map(([key, body]) => {
      const own = ratings.filter((rating) => keyOf(rating) === key)
      return { ...body, ...departmentScore(own, rule), inTime: inTime(own) }
    })
    .sort(byScore)
}
