import type { InputOf, OutputOf } from '../../contract/action'
import type { rosters } from '../../contract/rosters'

export type Input<Name extends keyof typeof rosters> = InputOf<(typeof rosters)[Name]>
export type Output<Name extends keyof typeof rosters> = OutputOf<(typeof rosters)[Name]>
