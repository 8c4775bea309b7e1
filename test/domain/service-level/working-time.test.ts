import fc from 'fast-check'
import type { WorkingCalendar } from '../../../domain/service-level/calendar'
import { addWorkingDays, addWorkingMinutes } from '../../../domain/service-level/working-time'
import { sampleCalendar } from '../../../scripts/sample/calendar'
import { minutesLater, minutesOpen } from '../../support/minutes'

const calendar = sampleCalendar()
const china = (text: string): Date => new Date(`${text}:00+08:00`)
const hour = 60

test.each([
  ['2026-11-20T09:00', 2, '2026-11-20T11:00'], // Friday morning
  ['2026-11-20T10:00', 2, '2026-11-20T12:00'], // until the last minute before lunch
  ['2026-11-20T11:00', 2, '2026-11-20T15:00'], // over lunch
  ['2026-11-20T13:00', 2, '2026-11-20T16:00'], // begun at lunch
  ['2026-11-20T16:30', 2, '2026-11-23T09:30'], // Friday evening to Monday
  ['2026-11-20T17:30', 2, '2026-11-23T10:30'], // at closing time
  ['2026-11-22T10:00', 2, '2026-11-23T10:30'], // Sunday
  ['2026-11-23T07:00', 2, '2026-11-23T10:30'], // Monday, before the office opens
  ['2026-09-30T16:30', 2, '2026-10-08T09:30'], // Wednesday, over seven days of National Day to Thursday
  ['2026-10-09T16:30', 2, '2026-10-10T09:30'], // Friday to a Saturday that is worked
  ['2026-02-13T16:30', 8, '2026-02-14T17:30'], // Friday to the Saturday before the Spring Festival
  ['2026-02-14T16:30', 2, '2026-02-24T09:30'], // and over the festival to Tuesday
  ['2026-11-23T08:30', 35, '2026-11-27T17:30'], // a week of office hours, Monday to Friday
])('%s and %d working hours is %s', (from, hours, to) => {
  expect(addWorkingMinutes(calendar, china(from), hours * hour)).toEqual(china(to))
})

test.each([
  ['2026-11-20T09:00', 1, '2026-11-23T17:30'], // Friday: Monday is the first day counted
  ['2026-11-20T23:00', 1, '2026-11-23T17:30'], // however late
  ['2026-11-21T10:00', 1, '2026-11-23T17:30'], // Saturday
  ['2026-11-22T23:59', 1, '2026-11-23T17:30'], // Sunday
  ['2026-11-23T00:00', 1, '2026-11-24T17:30'], // Monday
  ['2026-11-20T09:00', 5, '2026-11-27T17:30'], // a week
  ['2026-11-20T09:00', 15, '2026-12-11T17:30'], // three weeks
  ['2026-09-30T09:00', 1, '2026-10-08T17:30'], // Wednesday before National Day, to Thursday
  ['2026-09-30T09:00', 3, '2026-10-10T17:30'], // the third is a Saturday that is worked
  ['2026-02-13T09:00', 2, '2026-02-24T17:30'], // Friday: a worked Saturday, then Tuesday after the Spring Festival
])('%s and %d working days is %s', (from, days, to) => {
  expect(addWorkingDays(calendar, china(from), days)).toEqual(china(to))
})

test('seconds are kept, and an office that never closes counts every minute of a working day', () => {
  expect(addWorkingMinutes(calendar, new Date('2026-11-20T09:00:12.345+08:00'), 1)).toEqual(
    new Date('2026-11-20T09:01:12.345+08:00'),
  )
  const always: WorkingCalendar = { ...calendar, officeHours: [['00:00', '24:00']] }
  expect(addWorkingMinutes(always, china('2026-11-20T23:00'), 2 * hour)).toEqual(china('2026-11-23T01:00'))
  expect(addWorkingDays(always, china('2026-11-20T23:00'), 1)).toEqual(china('2026-11-24T00:00'))
})

test('three years without holidays are 780 days', () => {
  expect(addWorkingDays({ ...calendar, days: {} }, china('2026-11-20T09:00'), 780)).toEqual(china('2029-11-16T17:30'))
})

describe('whatever the office hours and the holidays', () => {
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
  const calendars = fc
    .record({
      officeHours,
      days: fc.dictionary(fc.constantFrom(...dates), fc.constantFrom('holiday' as const, 'makeUpDay' as const)),
    })
    .map((made): WorkingCalendar => ({ ...made, coveredYears: [2026] }))
  const moments = fc
    .integer({ min: 0, max: 7 * 24 * 60 })
    .map((n) => new Date(china('2026-11-15T00:00').getTime() + n * 60_000))
  const minutes = fc.integer({ min: 1, max: 300 })
  const runs = { numRuns: 150, seed: 20261122 }

  test('it ends where counting minute by minute ends, and so many minutes lie between', () => {
    fc.assert(
      fc.property(calendars, moments, minutes, (any, from, length) => {
        const to = addWorkingMinutes(any, from, length)
        expect(to).toEqual(minutesLater(any, from, length))
        expect(minutesOpen(any, from, to)).toBe(length)
      }),
      runs,
    )
  })

  test('two lengths one after the other are their sum', () => {
    fc.assert(
      fc.property(calendars, moments, minutes, minutes, (any, from, one, other) => {
        const apart = addWorkingMinutes(any, addWorkingMinutes(any, from, one), other)
        expect(apart).toEqual(addWorkingMinutes(any, from, one + other))
      }),
      runs,
    )
  })

  test('who begins later or takes longer is never done earlier', () => {
    fc.assert(
      fc.property(calendars, moments, moments, minutes, minutes, (any, from, to, one, other) => {
        const [early, late] = [from, to].sort((a, b) => a.getTime() - b.getTime())
        const [short, long] = [one, other].sort((a, b) => a - b)
        expect(addWorkingMinutes(any, early!, short!) <= addWorkingMinutes(any, late!, long!)).toBe(true)
        expect(addWorkingDays(any, early!, short!) <= addWorkingDays(any, late!, long!)).toBe(true)
      }),
      runs,
    )
  })

  test('so many working days hold so many days that are worked, the last of them until the office closes', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 8 }), (any, from, days) => {
        const end = addWorkingDays(any, from, days)
        const tomorrow = new Date(
          (Math.floor((from.getTime() + 8 * 3_600_000) / 86_400_000) + 1) * 86_400_000 - 8 * 3_600_000,
        )
        const perDay = minutesOpen({ ...any, days: {} }, china('2026-11-16T00:00'), china('2026-11-17T00:00')) // a Monday
        expect(minutesOpen(any, tomorrow, end)).toBe(days * perDay)
      }),
      { ...runs, numRuns: 60 },
    )
  })
})
