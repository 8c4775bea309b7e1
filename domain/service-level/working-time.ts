import { isWorkday, type WorkingCalendar } from './calendar'
import { shanghai } from './shanghai'

const minute = 60_000
// China has no summer time: every day is as long as the others.
const day = 24 * 60 * minute

const midnightBefore = (at: Date): number => shanghai(at).startOf('day').valueOf()

/** '08:30' as milliseconds after midnight. */
const sinceMidnight = (clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number)
  return (hours! * 60 + minutes!) * minute
}

/** Office hours from a moment on, without end: each a pair of milliseconds since the epoch. */
function* openSpans(calendar: WorkingCalendar, from: Date): Generator<readonly [start: number, end: number], never> {
  for (let midnight = midnightBefore(from); ; midnight += day) {
    if (!isWorkday(calendar, new Date(midnight))) continue
    for (const [opens, closes] of calendar.officeHours) {
      const start = Math.max(midnight + sinceMidnight(opens), from.getTime())
      const end = midnight + sinceMidnight(closes)
      if (start < end) yield [start, end]
    }
  }
}

/** When so many minutes of office hours (more than 0) will have passed; what begins at night counts from the next opening. */
export const addWorkingMinutes = (calendar: WorkingCalendar, from: Date, minutes: number): Date => {
  const spans = openSpans(calendar, from)
  for (let rest = minutes * minute; ;) {
    const [start, end] = spans.next().value
    if (rest <= end - start) return new Date(start + rest)
    rest -= end - start
  }
}

/**
 * The close of business on the so-manieth working day (a whole number from 1) after today, however early today is. As 民法典
 * counts periods of days: the day on which one begins is not counted (第二百零一条), and where there are business hours the last
 * day ends with them (第二百零三条).
 */
export const addWorkingDays = (calendar: WorkingCalendar, from: Date, days: number): Date => {
  let midnight = midnightBefore(from)
  for (let left = days; left > 0;) {
    midnight += day
    if (isWorkday(calendar, new Date(midnight))) left -= 1
  }
  return new Date(midnight + sinceMidnight(calendar.officeHours.at(-1)![1]))
}
