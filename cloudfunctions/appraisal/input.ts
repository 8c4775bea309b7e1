import type { InputOf, OutputOf } from '../../contract/action'
import type { appraisal } from '../../contract/appraisal'

export type Input<Name extends keyof typeof appraisal> = InputOf<(typeof appraisal)[Name]>
export type Output<Name extends keyof typeof appraisal> = OutputOf<(typeof appraisal)[Name]>
