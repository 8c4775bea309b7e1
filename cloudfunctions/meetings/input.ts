import type { InputOf, OutputOf } from '../../contract/action'
import type { meetings } from '../../contract/meetings'

export type Input<Name extends keyof typeof meetings> = InputOf<(typeof meetings)[Name]>
export type Output<Name extends keyof typeof meetings> = OutputOf<(typeof meetings)[Name]>
