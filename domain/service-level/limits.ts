import type { DueStep } from '../../contract/vocabulary/due-step'
import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Category } from '../request/request'
import type { WorkingCalendar } from './calendar'

/** 工作时, 工作日, 自然小时, 自然日. */
export type LimitUnit = 'workingHours' | 'workingDays' | 'hours' | 'days'

/** How long a step may take. Working days are whole; every amount is more than 0. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

/** Arriving is timed only where it is listed: not everything needs somebody on site. */
export type Limits = Readonly<Record<Exclude<DueStep, 'arrive'>, Limit>> & { readonly arrive?: Limit }

/** How well a district serves, as rows of its settings. */
export interface ServiceLevel {
  readonly calendar: WorkingCalendar
  readonly limits: {
    readonly byUrgency: Readonly<Record<Urgency, Limits>>
    /** Wins over the urgency, step by step, for the category with this code. */
    readonly byCategory: Readonly<Record<string, Partial<Limits>>>
  }
}

/** What decides how fast a request must be served. */
export type Kind = Pick<Category, 'code' | 'urgency'>

const aroundTheClock: Readonly<Record<LimitUnit, LimitUnit>> = {
  workingHours: 'hours',
  workingDays: 'days',
  hours: 'hours',
  days: 'days',
}

/** The limit of a step for this kind of request. An emergency keeps no office hours, whatever its rows say. */
export const limitFor = <Step extends DueStep>(
  step: Step,
  { code, urgency }: Kind,
  { limits }: ServiceLevel,
): Limits[Step] => {
  const limit = limits.byCategory[code]?.[step] ?? limits.byUrgency[urgency][step]
  return limit && urgency === 'emergency' ? { ...limit, unit: aroundTheClock[limit.unit] } : limit
}
