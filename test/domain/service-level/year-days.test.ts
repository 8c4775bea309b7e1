import type { WorkingCalendar } from '../../../domain/service-level/calendar'
import {
  withYearDays,
  yearChangeWords,
  yearDaysOf,
  yearsOf,
  type YearDays,
} from '../../../domain/service-level/year-days'
import { sampleCalendar } from '../../../scripts/sample/calendar'

const calendar = sampleCalendar()
const years = [2024, 2025, 2026]

describe('the special days of one year', () => {
  test.each(years)('%d, taken out and put back, leaves the calendar as it was', (year) => {
    expect({ ...calendar, ...withYearDays(calendar, yearDaysOf(calendar, year)) }).toEqual(calendar)
  })

  test('together they are those of the calendar', () => {
    const all = years.flatMap((year) => yearDaysOf(calendar, year).days)
    expect(all).toHaveLength(Object.keys(calendar.days).length)
  })

  test('are told in their order', () => {
    const dates = yearDaysOf(calendar, 2026).days.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    expect(dates[0]).toBe('2026-01-01')
  })

  test('of a year that nobody has entered there are none, and it is not complete', () => {
    expect(yearDaysOf(calendar, 2031)).toEqual({ year: 2031, complete: false, days: [] })
  })
})

const entered: YearDays = {
  year: 2027,
  complete: true,
  days: [
    { date: '2027-02-05', kind: 'holiday' },
    { date: '2027-01-01', kind: 'holiday' },
    { date: '2027-01-30', kind: 'makeUpDay' },
  ],
}

describe('another year in its place', () => {
  test('leaves all other years alone', () => {
    const changed: WorkingCalendar = { ...calendar, ...withYearDays(calendar, entered) }
    for (const year of years) expect(yearDaysOf(changed, year)).toEqual(yearDaysOf(calendar, year))
    expect(yearDaysOf(changed, 2027).days.map(({ date }) => date)).toEqual(['2027-01-01', '2027-01-30', '2027-02-05'])
    expect(changed.coveredYears).toEqual([...calendar.coveredYears, 2027])
  })

  test('takes away what was there before, and its mark', () => {
    const full: WorkingCalendar = { ...calendar, ...withYearDays(calendar, entered) }
    const emptied = { ...full, ...withYearDays(full, { year: 2027, complete: false, days: [] }) }
    expect(emptied).toEqual(calendar)
  })
})

describe('the years that are offered', () => {
  test.each([
    // From November on the next year's days can be entered, and deadlines are about to reach it.
    ['2026-03-02T02:00:00Z', [2024, 2025, 2026]],
    ['2026-11-20T02:00:00Z', [2024, 2025, 2026, 2027]],
    ['2029-03-02T02:00:00Z', [2024, 2025, 2026, 2029]],
  ])('on %s', (now, offered) => {
    expect(yearsOf(calendar, new Date(now))).toEqual(offered)
  })
})

describe('what is written down of a change', () => {
  const nothing: YearDays = { year: 2027, complete: false, days: [] }

  test.each<[string, YearDays, YearDays, string]>([
    [
      'a year entered',
      nothing,
      entered,
      '工作日历 2027 年：加放假 2027-01-01、2027-02-05；加调休上班 2027-01-30；标为录全',
    ],
    ['a year opened again', entered, { ...entered, complete: false }, '工作日历 2027 年：标为没有录全'],
    [
      'a day that becomes another kind of day',
      entered,
      { ...entered, days: entered.days.map((day) => ({ ...day, kind: 'holiday' })) },
      '工作日历 2027 年：加放假 2027-01-30；去掉调休上班 2027-01-30',
    ],
    ['a day taken away', entered, { ...entered, days: entered.days.slice(1) }, '工作日历 2027 年：去掉放假 2027-02-05'],
  ])('%s', (_, before, after, words) => {
    expect(yearChangeWords(before, after)).toBe(words)
  })
})
