import fc from 'fast-check'
import type { WorkingCalendar } from '../../domain/service-level/calendar'

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

const officeHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 4, maxLength: 4 })
  .map((times) => times.sort((a, b) => a - b).map(clock))
  .map(([a, b, c, d]): WorkingCalendar['officeHours'] => [
    [a!, b!],
    [c!, d!],
  ])

const dates = Array.from({ length: 14 }, (_, i) => `2026-11-${16 + i}`)

/** Two spans of office hours with a gap, at any time of day, and any days off and worked weekends from 16 November 2026 on. */
export const calendars = fc
  .record({
    officeHours,
    days: fc.dictionary(fc.constantFrom(...dates), fc.constantFrom('holiday' as const, 'makeUpDay' as const)),
  })
  .map((made): WorkingCalendar => ({ ...made, coveredYears: [2026] }))

const start = new Date('2026-11-15T00:00:00+08:00').getTime()

/** The minutes of the week from Sunday, 15 November 2026. */
export const moments = fc.integer({ min: 0, max: 7 * 24 * 60 }).map((n) => new Date(start + n * 60_000))
