import type { InputOf, OutputOf } from '../../contract/action'
import type { projects } from '../../contract/projects'

export type Input<Name extends keyof typeof projects> = InputOf<(typeof projects)[Name]>
export type Output<Name extends keyof typeof projects> = OutputOf<(typeof projects)[Name]>
