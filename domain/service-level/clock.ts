import type { DueStep } from '../../contract/vocabulary/due-step'
import type { LimitUnit } from '../../contract/vocabulary/limit-unit'

/** One time that runs: computed when its step begins, and stored. */
export interface Clock {
  readonly step: DueStep
  /** When it began; later by as long as it stood still. */
  readonly from: Date
  /** By when the step must be done: the first moment at which it is late. */
  readonly at: Date
  /** In what it was counted, and so whether it runs by night. */
  readonly unit: LimitUnit
  /** From when the rungs after its end count, where it stood still after that; else they count from its end. */
  readonly climbsFrom?: Date
  /** How many rungs of its ladder were taken: they are taken once. */
  readonly rung: number
}

/** The clocks of a request or of a part of it: what is due is what ends first. */
export interface Due extends Clock {
  /**
   * The other one, where two run: 到场 and 办结 both count from 签收, and a time to resolve that has begun runs on while somebody else has
   * to dispatch or to accept.
   */
  readonly next?: Clock
}

/** Clocks that stand still. What is left of each is its own kind of time from `pausedAt` to its end. */
export interface PausedDue {
  readonly pausedAt: Date
  readonly due: Due
}

/** What runs, what ends first in front. */
export const clocksOf = (due: Due | null): readonly Clock[] => {
  if (due === null) return []
  if (due.next === undefined) return [due]
  const { next, ...first } = due
  return [first, next]
}

/** Two clocks that run beside each other. */
export const beside = (one: Clock, other: Clock | null): Due => {
  if (other === null) return one
  return other.at < one.at ? { ...other, next: one } : { ...one, next: other }
}

/** What runs with one of its clocks changed. */
export const withClock = (due: Due, changed: Clock): Due =>
  beside(changed, clocksOf(due).find(({ step }) => step !== changed.step) ?? null)

/** What runs once a step is taken that was timed. */
export const withoutClock = (due: Due | null, done: Clock['step']): Due | null =>
  clocksOf(due).find(({ step }) => step !== done) ?? null

/** The time to resolve, whether it is what ends first or runs beside what does; null where none runs. */
export const resolveClock = (due: Due | null): Clock | null =>
  clocksOf(due).find(({ step }) => step === 'resolve') ?? null

/** At its due time a clock is over. */
export const isOver = (clock: Pick<Clock, 'at'>, now: Date): boolean => clock.at <= now
