import type { InputOf, OutputOf } from '../../contract/action'
import type { overview } from '../../contract/overview'

export type Input<Name extends keyof typeof overview> = InputOf<(typeof overview)[Name]>
export type Output<Name extends keyof typeof overview> = OutputOf<(typeof overview)[Name]>
