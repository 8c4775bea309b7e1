import type { InputOf } from '../../contract/action'
import type { serving } from '../../contract/serving'

export type Input<Name extends keyof typeof serving> = InputOf<(typeof serving)[Name]>
