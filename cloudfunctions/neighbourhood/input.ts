import type { InputOf, OutputOf } from '../../contract/action'
import type { neighbourhood } from '../../contract/neighbourhood'

type Actions = typeof neighbourhood

export type Input<Name extends keyof Actions> = InputOf<Actions[Name]>
export type Output<Name extends keyof Actions> = OutputOf<Actions[Name]>
