import type { DueStep } from '../../contract/vocabulary/due-step'
import type { Due } from '../request/request'
import { limitFor, type Kind, type Limit, type LimitUnit, type ServiceLevel } from './limits'
import { addWorkingDays, addWorkingMinutes } from './working-time'
import type { WorkingCalendar } from './calendar'

const hour = 3_600_000

const after: Readonly<Record<LimitUnit, (calendar: WorkingCalendar, from: Date, amount: number) => Date>> = {
  workingHours: (calendar, from, amount) => addWorkingMinutes(calendar, from, amount * 60),
  workingDays: addWorkingDays,
  hours: (_, from, amount) => new Date(from.getTime() + amount * hour),
  // To the same time of day: residents are promised days, and have no closing time.
  days: (_, from, amount) => new Date(from.getTime() + amount * 24 * hour),
}

const end = ({ amount, unit }: Limit, { calendar }: ServiceLevel, from: Date): Date =>
  after[unit](calendar, from, amount)

/** Computed once, when the step begins, and stored: a calendar that is corrected later moves nobody's deadline. */
export const dueFor = (step: Exclude<DueStep, 'arrive'>, kind: Kind, level: ServiceLevel, now: Date): Due => ({
  step,
  at: end(limitFor(step, kind, level), level, now),
})

/** Work begins: the time to resolve runs from now, and beside it the time to arrive where that is limited and ends earlier. */
export const dueForWork = (kind: Kind, level: ServiceLevel, now: Date): Due => {
  const resolve = dueFor('resolve', kind, level, now)
  const limit = limitFor('arrive', kind, level)
  const arriveBy = limit && end(limit, level, now)
  return arriveBy && arriveBy < resolve.at ? { step: 'arrive', at: arriveBy, next: resolve } : resolve
}

const stepsLeft = {
  dispatch: ['accept', 'resolve'],
  accept: ['resolve'],
  arrive: [],
  resolve: [],
  confirm: [],
} as const satisfies Record<DueStep, readonly DueStep[]>

/**
 * By when it should be resolved if every step until then takes all its time: what a resident wants to know while somebody still has
 * to accept. Null where `due` is itself the time to resolve, or later.
 */
export const resolvedBy = (due: Due | null, kind: Kind, level: ServiceLevel): Date | null => {
  if (due?.next) return due.next.at
  const steps = due === null ? [] : stepsLeft[due.step]
  return steps.length === 0 ? null : steps.reduce((at, step) => dueFor(step, kind, level, at).at, due!.at)
}
