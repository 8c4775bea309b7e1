import type { InputOf, OutputOf } from '../../contract/action'
import type { bookings } from '../../contract/bookings'

export type Input<Name extends keyof typeof bookings> = InputOf<(typeof bookings)[Name]>
export type Output<Name extends keyof typeof bookings> = OutputOf<(typeof bookings)[Name]>
