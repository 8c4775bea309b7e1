import { departmentScore, type AssessmentRule, type DepartmentScore, type PartRating } from './department-score'

/** Who is assessed: the squadron of one street is another body than that of the next. */
export interface Body {
  /** Code of the department. */
  readonly department: string
  /** Area that its post stands on. */
  readonly area: string
}

export type BodyScore = Body & DepartmentScore

const keyOf = ({ department, area }: Body): string => `${department} ${area}`

/** The best first; those without a basis last. */
const byScore = (one: BodyScore, other: BodyScore): number => (other.score ?? -1) - (one.score ?? -1)

/** The score of each body that was whistled for. */
export const departmentScores = (ratings: readonly (Body & PartRating)[], rule: AssessmentRule): BodyScore[] => {
  const bodies = new Map(ratings.map(({ department, area }) => [keyOf({ department, area }), { department, area }]))
  return [...bodies]
    .map(([key, body]) => ({
      ...body,
      ...departmentScore(
        ratings.filter((rating) => keyOf(rating) === key),
        rule,
      ),
    }))
    .sort(byScore)
}
