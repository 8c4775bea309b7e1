import type { InputOf, OutputOf } from '../../contract/action'
import type { wishes } from '../../contract/wishes'

export type Input<Name extends keyof typeof wishes> = InputOf<(typeof wishes)[Name]>
export type Output<Name extends keyof typeof wishes> = OutputOf<(typeof wishes)[Name]>
