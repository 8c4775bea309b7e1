import type { LimitUnit } from '../../contract/vocabulary/limit-unit'
import { resolveClock, withClock, type Clock, type Due } from './clock'
import { endOf } from './due'
import { rungsPast } from './ladder'
import type { Kind, ServiceLevel } from './limits'

/** How much longer; in the clock's own unit unless another is named. */
export interface Extension {
  readonly amount: number
  readonly unit?: LimitUnit
}

/**
 * A clock with its end put off, counted from its old end. The ladder begins anew with the new end, without the reminders whose time is over: nobody is reminded at once.
 */
export const longer = (
  clock: Clock,
  { amount, unit = clock.unit }: Extension,
  kind: Kind,
  level: ServiceLevel,
  now: Date,
): Clock => {
  const moved = { ...clock, at: endOf({ amount, unit }, level, clock.at) }
  return { ...moved, rung: rungsPast(moved, kind, level, now) }
}

/**
 * Puts off the time to resolve, counted from its old end, whenever that was approved; other clocks stay. It goes on in the kind of time
 * in which it was set.
 * @throws when no time to resolve runs: whoever asks looks first with `resolveClock`
 */
export const extendDue = (due: Due, extension: Extension, kind: Kind, level: ServiceLevel, now: Date): Due => {
  const clock = resolveClock(due)
  if (clock === null) throw new Error(`no time to resolve runs while ${due.step} is due`)
  return withClock(due, longer(clock, extension, kind, level, now))
}
