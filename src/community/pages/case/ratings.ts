import type { PartView, RequestView } from '../../../../contract/requests'
import { ratingLevel, type RatingLevel } from '../../../../contract/vocabulary/rating'
import type { StepDraft } from '../../../steps/step-draft'

/** Under which names the sheet keeps what is said of a part. */
export const levelField = (part: string): string => `level-${part}`
export const wordsField = (part: string): string => `words-${part}`

/** The parts that have to be rated: those that have reported, where the server asks for ratings at all. */
export const toRate = ({ joint, needs }: Pick<RequestView, 'joint' | 'needs'>): readonly PartView[] =>
  needs.closeJoint?.includes('rating') === true ? (joint?.parts.filter(({ state }) => state === 'reported') ?? []) : []

export const levelOf = ({ choices }: Pick<StepDraft, 'choices'>, part: string): RatingLevel | null =>
  ratingLevel.safeParse(Number(choices[levelField(part)])).data ?? null

/** Whom nobody has rated yet; null when everybody is. */
export const unrated = (draft: StepDraft, view: RequestView): string | null => {
  const left = toRate(view).find(({ id }) => levelOf(draft, id) === null)
  return left === undefined ? null : `请给 ${left.name} 打分`
}

export interface PartRating {
  readonly part: string
  readonly level: RatingLevel
  readonly text: string
}

export const ratingsOf = (view: RequestView, draft: StepDraft): PartRating[] =>
  toRate(view).flatMap(({ id }) => {
    const level = levelOf(draft, id)
    return level === null ? [] : [{ part: id, level, text: draft.choices[wordsField(id)]?.trim() ?? '' }]
  })
