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

export interface Due extends Clock {
  /** The clock of the step after this one, where it runs already: 到场 and 办结 both count from 签收. */
  readonly next?: Clock
}

/** Clocks that stand still. What is left of each is its own kind of time from `pausedAt` to its end. */
export interface PausedDue {
  readonly pausedAt: Date
  readonly due: Due
}

/** At its due time a clock is over. */
export const isOver = (clock: Pick<Clock, 'at'>, now: Date): boolean => clock.at <= now
