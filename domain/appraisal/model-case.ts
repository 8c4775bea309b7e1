import type { ModelCaseState } from '../../contract/vocabulary/model-case-state'
import type { ModelCaseStep } from '../../contract/vocabulary/model-case-step'
import type { Duty } from '../../contract/vocabulary/duty'

interface Row {
  readonly from: ModelCaseState
  readonly to: ModelCaseState
  /** Desks that may take it, when the place is theirs. */
  readonly by: readonly Duty[]
}

const steps: Readonly<Record<ModelCaseStep, readonly Row[]>> = {
  recommend: [{ from: 'submitted', to: 'recommended', by: ['communityDesk'] }],
  decline: [
    { from: 'submitted', to: 'declined', by: ['communityDesk'] },
    { from: 'recommended', to: 'declined', by: ['districtCentre'] },
  ],
  publish: [{ from: 'recommended', to: 'published', by: ['districtCentre'] }],
}

const rowOf = (step: ModelCaseStep, state: ModelCaseState, duties: readonly Duty[]): Row | undefined =>
  steps[step].find(({ from, by }) => from === state && by.some((duty) => duties.includes(duty)))

/** What desks with these duties over its place may do with a case. */
export const stepsOf = (state: ModelCaseState, duties: readonly Duty[]): ModelCaseStep[] =>
  (Object.keys(steps) as ModelCaseStep[]).filter((step) => rowOf(step, state, duties) !== undefined)

/** Where a step leads; null when it cannot be taken from there, or not by them. */
export const leadsTo = (step: ModelCaseStep, state: ModelCaseState, duties: readonly Duty[]): ModelCaseState | null =>
  rowOf(step, state, duties)?.to ?? null
