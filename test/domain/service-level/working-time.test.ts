import published from 'chinese-days/dist/chinese-days.json'
import fc from 'fast-check'
import type { WorkingCalendar } from '../../../domain/service-level/calendar'
import { addWorkingDays, addWorkingTime, opening, workingTimeBetween } from '../../../domain/service-level/working-time'
import { sampleCalendar } from '../../../scripts/sample/calendar'
import { calendars, moments } from '../../support/calendars'
import { minutesLater, minutesOpen } from '../../support/minutes'

const calendar = sampleCalendar()
const china = (text: string): Date => new Date(`${text}:00+08:00`)
const minute = 60_000
const hour = 60
const addWorkingMinutes = (any: WorkingCalendar, from: Date, minutes: number): Date =>
  addWorkingTime(any, from, minutes * minute)

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

test.each([
  ['2026-11-20T09:00', '2026-11-20T11:00', 2 * hour], // Friday morning
  ['2026-11-20T11:00', '2026-11-20T15:00', 2 * hour], // over lunch
  ['2026-11-20T12:30', '2026-11-20T13:30', 0], // at lunch
  ['2026-11-20T17:00', '2026-11-23T09:00', hour], // Friday evening to Monday
  ['2026-11-21T09:00', '2026-11-22T17:00', 0], // a weekend
  ['2026-10-09T17:00', '2026-10-10T09:00', hour], // Friday to a Saturday that is worked
  ['2026-09-30T17:30', '2026-10-08T08:30', 0], // National Day
  ['2026-12-31T09:00', '2027-01-04T09:00', 14 * hour], // Thursday to Monday: the holidays of 2027 are not entered, Friday counts
  ['2026-11-20T11:00', '2026-11-20T09:00', 0], // backwards
])('from %s to %s are %d minutes of office time', (from, to, minutes) => {
  expect(workingTimeBetween(calendar, china(from), china(to))).toBe(minutes * minute)
})

test.each([
  ['2026-11-20T09:00', '2026-11-20T09:00'], // Friday morning: open
  ['2026-11-20T12:00', '2026-11-20T14:00'], // lunch
  ['2026-11-20T02:00', '2026-11-20T08:30'], // at night
  ['2026-11-20T17:30', '2026-11-23T08:30'], // Friday evening: Monday
  ['2026-10-09T20:00', '2026-10-10T08:30'], // Friday before a worked Saturday
])('at %s offices are open from %s', (at, opens) => {
  expect(opening(calendar, china(at))).toEqual(china(opens))
})

describe('each day from 2024 to 2026, as published', () => {
  const day = 24 * hour * minute
  const days = Array.from(
    { length: 366 + 365 + 365 },
    (_, i) => new Date(china('2024-01-01T00:00').getTime() + i * day),
  )
  const dateOf = (at: Date): string => new Date(at.getTime() + 8 * hour * minute).toISOString().slice(0, 10)
  const isWorked = (at: Date): boolean => {
    const date = dateOf(at)
    const weekday = new Date(date).getUTCDay()
    return date in published.workdays || (weekday !== 0 && weekday !== 6 && !(date in published.holidays))
  }

  test('seven hours of office time where it is worked, none where it is not', () => {
    const wrong = days.filter(
      (midnight) =>
        workingTimeBetween(calendar, midnight, new Date(midnight.getTime() + day)) !==
        (isWorked(midnight) ? 7 * hour * minute : 0),
    )
    expect(wrong.map(dateOf)).toEqual([])
  })

  test('a working day from its morning, noon or night ends when the next worked day closes', () => {
    const worked = days.filter(isWorked)
    const wrong = days.slice(0, -3).filter((midnight) => {
      const next = worked.find((other) => other > midnight)!
      return [0, 10.25, 12.5, 23.75].some((hours) => {
        const begun = new Date(midnight.getTime() + hours * hour * minute)
        return addWorkingDays(calendar, begun, 1).getTime() !== next.getTime() + 17.5 * hour * minute
      })
    })
    expect(wrong.map(dateOf)).toEqual([])
  })

  test('two working hours begun at night or on a day off end two hours after the next opening', () => {
    const worked = days.filter(isWorked)
    const wrong = days.slice(0, -3).filter((midnight) => {
      const next = worked.find((other) => other > midnight)!
      const late = addWorkingMinutes(calendar, new Date(midnight.getTime() + 20 * hour * minute), 2 * hour)
      return late.getTime() !== next.getTime() + 10.5 * hour * minute
    })
    expect(wrong.map(dateOf)).toEqual([])
  })
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
  const minutes = fc.integer({ min: 1, max: 300 })
  const runs = { numRuns: 150, seed: 20261122 }

  test('it ends where counting minute by minute ends, and so many minutes lie between', () => {
    fc.assert(
      fc.property(calendars, moments, minutes, (any, from, length) => {
        const to = addWorkingMinutes(any, from, length)
        expect(to).toEqual(minutesLater(any, from, length))
        expect(minutesOpen(any, from, to)).toBe(length)
        expect(workingTimeBetween(any, from, to)).toBe(length * minute)
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

  test('what lies between two moments is counted minute by minute', () => {
    fc.assert(
      fc.property(calendars, moments, moments, (any, from, to) => {
        expect(workingTimeBetween(any, from, to)).toBe(minutesOpen(any, from, to) * minute)
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
