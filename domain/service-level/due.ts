import type { DueStep } from '../../contract/vocabulary/due-step'
import type { LimitUnit } from '../../contract/vocabulary/limit-unit'
import type { WorkingCalendar } from './calendar'
import { beside, resolveClock, type Clock, type Due } from './clock'
import { limitFor, type Kind, type Limit, type ServiceLevel, type TimedStep } from './limits'
import { addWorkingDays, addWorkingTime } from './working-time'

const hour = 3_600_000

const after: Readonly<Record<LimitUnit, (calendar: WorkingCalendar, from: Date, amount: number) => Date>> = {
  workingHours: (calendar, from, amount) => addWorkingTime(calendar, from, amount * hour),
  workingDays: addWorkingDays,
  hours: (_, from, amount) => new Date(from.getTime() + amount * hour),
  // To the same time of day: residents are promised days, and have no closing time.
  days: (_, from, amount) => new Date(from.getTime() + amount * 24 * hour),
}

/** When a limit that begins at a moment is over. */
export const endOf = ({ amount, unit }: Limit, { calendar }: Pick<ServiceLevel, 'calendar'>, from: Date): Date =>
  after[unit](calendar, from, amount)

const aroundTheClock: Readonly<Record<LimitUnit, LimitUnit>> = {
  workingHours: 'hours',
  workingDays: 'days',
  hours: 'hours',
  days: 'days',
}

/**
 * Starts the clock of a step with a limit that comes from elsewhere, as the limits of a type of whistle do. An emergency keeps no
 * office hours, whatever the rows say. Computed once, when the step begins, and stored: a calendar that is corrected later moves
 * nobody's deadline.
 */
export const startClock = (
  step: DueStep,
  limit: Limit,
  { urgency }: Pick<Kind, 'urgency'>,
  level: ServiceLevel,
  now: Date,
): Clock => {
  const unit = urgency === 'emergency' ? aroundTheClock[limit.unit] : limit.unit
  return { step, from: now, at: endOf({ ...limit, unit }, level, now), unit, rung: 0 }
}

/** Starts the clock of a step, by the rows of its category or its urgency. */
export const dueFor = (step: TimedStep, kind: Kind, level: ServiceLevel, now: Date): Due =>
  startClock(step, limitFor(step, kind, level), kind, level, now)

/**
 * Work begins: the time to resolve runs from now, and beside it the time to arrive where that is limited and shorter.
 * @param running the time to resolve where it has begun already: somebody else's work on it goes on
 */
export const dueForWork = (kind: Kind, level: ServiceLevel, now: Date, running: Clock | null = null): Due => {
  const resolve = dueFor('resolve', kind, level, now)
  const limit = limitFor('arrive', kind, level)
  const arrive = limit && startClock('arrive', limit, kind, level, now)
  return beside(running ?? resolve, arrive && arrive.at < resolve.at ? arrive : null)
}

const stepsLeft: Readonly<Partial<Record<DueStep, readonly TimedStep[]>>> = {
  dispatch: ['accept', 'resolve'],
  accept: ['resolve'],
}

/**
 * By when it should be resolved if every step until then takes all its time: what a resident wants to know while somebody still has
 * to accept. Null where `due` is itself the time to resolve, or of a step after it.
 */
export const resolvedBy = (due: Due | null, kind: Kind, level: ServiceLevel): Date | null => {
  const running = resolveClock(due)
  if (running !== null) return due?.step === 'resolve' ? null : running.at
  const steps = due && stepsLeft[due.step]
  return steps ? steps.reduce((at, step) => dueFor(step, kind, level, at).at, due.at) : null
}
