import type { InputOf, OutputOf } from '../../contract/action'
import type { activities } from '../../contract/activities'

export type Input<Name extends keyof typeof activities> = InputOf<(typeof activities)[Name]>
export type Output<Name extends keyof typeof activities> = OutputOf<(typeof activities)[Name]>
