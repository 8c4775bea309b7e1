import type { LimitUnit } from '../../contract/vocabulary/limit-unit'
import type { WorkingCalendar } from './calendar'
import { addWorkingTime, workingTimeBetween } from './working-time'

/** A kind of time, in milliseconds: what counts of a span, and when so much of it (0: at once) will have passed. */
interface Time {
  readonly between: (calendar: WorkingCalendar, from: Date, to: Date) => number
  readonly later: (calendar: WorkingCalendar, from: Date, milliseconds: number) => Date
}

const office: Time = { between: workingTimeBetween, later: addWorkingTime }

const natural: Time = {
  between: (_, from, to) => Math.max(0, to.getTime() - from.getTime()),
  later: (_, from, milliseconds) => new Date(from.getTime() + milliseconds),
}

/** The kind of time in which a clock of this unit runs. */
export const timeOf: Readonly<Record<LimitUnit, Time>> = {
  workingHours: office,
  workingDays: office,
  hours: natural,
  days: natural,
}
