import { chinaDay, shanghai } from './shanghai'

/** When a district's offices are open. */
export interface WorkingCalendar {
  /** The spans of every working day, in order, as clocks in China show them: ['08:30', '12:00'], ['14:00', '17:30']. */
  readonly officeHours: readonly (readonly [opens: string, closes: string])[]
  /** By date (2026-02-16), the days that are not what their weekday says: time off (放假), and weekends worked for it (调休). */
  readonly days: Readonly<Record<string, 'holiday' | 'makeUpDay'>>
  /** Years whose days are all entered. In any other year Monday to Friday are worked. */
  readonly coveredYears: readonly number[]
}

/** Whether people work on the day that this moment belongs to in China. */
export const isWorkday = ({ days }: WorkingCalendar, at: Date): boolean => {
  const { date, weekday } = chinaDay(at.getTime())
  const special = days[date]
  return special === undefined ? weekday % 6 !== 0 : special === 'makeUpDay'
}

/** Days ahead. The State Council announces a year's days in the November before it; whoever enters them then is in time. */
const lookAhead = 60

/** The years that deadlines are about to reach and whose days nobody has entered. */
export const missingYears = ({ coveredYears }: Pick<WorkingCalendar, 'coveredYears'>, now: Date): number[] => {
  const today = shanghai(now)
  const years = new Set([today.year(), today.add(lookAhead, 'day').year()])
  return [...years].filter((year) => !coveredYears.includes(year))
}
