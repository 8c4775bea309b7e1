import type { InputOf } from '../../contract/action'
import type { members } from '../../contract/members'

export type Input<Name extends keyof typeof members> = InputOf<(typeof members)[Name]>
