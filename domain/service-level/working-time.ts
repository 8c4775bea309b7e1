import { isWorkday, type WorkingCalendar } from './calendar'
import { chinaDay } from './shanghai'

const minute = 60_000
// China has no summer time: every day is as long as the others.
const day = 24 * 60 * minute

const midnightBefore = (at: Date): number => chinaDay(at.getTime()).midnight

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

/** The moment itself while offices are open, else when they open next. */
export const opening = (calendar: WorkingCalendar, at: Date): Date => new Date(openSpans(calendar, at).next().value[0])

/** When so much office time (milliseconds) will have passed; what begins at night counts from the next opening. 0: at once. */
export const addWorkingTime = (calendar: WorkingCalendar, from: Date, milliseconds: number): Date => {
  if (milliseconds === 0) return from
  const spans = openSpans(calendar, from)
  for (let rest = milliseconds; ;) {
    const [start, end] = spans.next().value
    if (rest <= end - start) return new Date(start + rest)
    rest -= end - start
  }
}

/** How much office time (milliseconds) lies between two moments; none when the second is not after the first. */
export const workingTimeBetween = (calendar: WorkingCalendar, from: Date, to: Date): number => {
  let sum = 0
  for (const [start, end] of openSpans(calendar, from)) {
    if (start >= to.getTime()) break
    sum += Math.min(end, to.getTime()) - start
  }
  return sum
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
