import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Due } from '../request/request'

/** Hours a step may take. Rows of the district's settings. */
export interface Limits {
  readonly acceptHours: Readonly<Record<Urgency, number>>
  readonly resolveHours: Readonly<Record<Urgency, number>>
  readonly dispatchHours: number
  readonly confirmDays: number
}

const hour = 3_600_000

/** Computed once, when the step begins, and stored. Natural hours. */
export const dueFor = (step: Due['step'], urgency: Urgency, limits: Limits, now: Date): Due => {
  const hours = {
    accept: limits.acceptHours[urgency],
    resolve: limits.resolveHours[urgency],
    dispatch: limits.dispatchHours,
    confirm: limits.confirmDays * 24,
  }[step]
  return { step, at: new Date(now.getTime() + hours * hour) }
}
