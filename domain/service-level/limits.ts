import type { DueStep } from '../../contract/vocabulary/due-step'
import type { LimitUnit } from '../../contract/vocabulary/limit-unit'
import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Category } from '../request/request'
import type { WorkingCalendar } from './calendar'
import type { Ladders } from './ladder'

/** How long a step may take. Working days are whole; every amount is more than 0. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

/**
 * Steps that are timed only where a row says so: not everything needs somebody on site, and how soon a whistle must be reported on
 * depends on its type.
 */
type Untimed = 'arrive' | 'report'

/** Steps that never lack a time. */
export type TimedStep = Exclude<DueStep, Untimed>

export type Limits = Readonly<Record<TimedStep, Limit>> & Readonly<Partial<Record<Untimed, Limit>>>

/** How well a district serves, as rows of its settings. */
export interface ServiceLevel {
  readonly calendar: WorkingCalendar
  readonly limits: {
    readonly byUrgency: Readonly<Record<Urgency, Limits>>
    /** Wins over the urgency, step by step, for the category with this code. */
    readonly byCategory: Readonly<Record<string, Partial<Limits>>>
  }
  readonly ladders: Ladders
}

/** What decides how fast a request must be served. */
export type Kind = Pick<Category, 'code' | 'urgency'>

/** The row that limits a step of this kind of request. */
export const limitFor = <Step extends DueStep>(
  step: Step,
  { code, urgency }: Kind,
  { limits }: ServiceLevel,
): Limits[Step] => limits.byCategory[code]?.[step] ?? limits.byUrgency[urgency][step]
