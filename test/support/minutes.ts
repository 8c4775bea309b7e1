import type { WorkingCalendar } from '../../domain/service-level/calendar'

const minute = 60_000

// Working time as a clerk would count it, one minute after the other: slow, without a library, and nothing skipped.

const isOpen = ({ officeHours, days }: WorkingCalendar, at: number): boolean => {
  const china = new Date(at + 8 * 60 * minute)
  const [date = '', time = ''] = china.toISOString().split('T')
  const isWeekday = china.getUTCDay() >= 1 && china.getUTCDay() <= 5
  const isWorked = days[date] === 'makeUpDay' || (isWeekday && days[date] !== 'holiday')
  return isWorked && officeHours.some(([opens, closes]) => opens <= time && time < closes)
}

/** How many minutes of office hours lie between two moments, both on the minute. */
export const minutesOpen = (calendar: WorkingCalendar, from: Date, to: Date): number => {
  let count = 0
  for (let at = from.getTime(); at < to.getTime(); at += minute) if (isOpen(calendar, at)) count += 1
  return count
}

/** The end of the last of so many minutes of office hours. */
export const minutesLater = (calendar: WorkingCalendar, from: Date, minutes: number): Date => {
  let at = from.getTime()
  for (let left = minutes; left > 0; at += minute) if (isOpen(calendar, at)) left -= 1
  return new Date(at)
}
