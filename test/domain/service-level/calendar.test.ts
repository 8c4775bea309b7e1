import published from 'chinese-days/dist/chinese-days.json'
import { isWorkday, missingYears } from '../../../domain/service-level/calendar'
import { sampleCalendar } from '../../../scripts/sample/calendar'

const calendar = sampleCalendar()
const isPublishedWorkday = (date: string): boolean =>
  date in published.workdays || (!(date in published.holidays) && new Date(date).getUTCDay() % 6 !== 0)
const noon = (date: string): Date => new Date(`${date}T12:00:00+08:00`)

describe('a working day', () => {
  // As the State Council announced them.
  test.each([
    ['2024-02-04', true], // Sunday, worked for the Spring Festival
    ['2024-02-09', true], // Friday, New Year's Eve was left to employers
    ['2024-02-12', false], // Monday, Spring Festival
    ['2024-02-18', true], // Sunday, make-up day
    ['2025-01-26', true], // Sunday, make-up day
    ['2025-01-28', false], // Tuesday, Spring Festival
    ['2025-02-04', false], // Tuesday, its last day
    ['2025-10-08', false], // Wednesday, National Day and Mid-Autumn
    ['2025-10-11', true], // Saturday, make-up day
    ['2026-01-02', false], // Friday, New Year
    ['2026-01-04', true], // Sunday, make-up day
    ['2026-02-14', true], // Saturday, make-up day
    ['2026-02-23', false], // Monday, Spring Festival
    ['2026-02-28', true], // Saturday, make-up day
    ['2026-05-09', true], // Saturday, make-up day
    ['2026-09-20', true], // Sunday, make-up day
    ['2026-09-25', false], // Friday, Mid-Autumn
    ['2026-10-10', true], // Saturday, make-up day
    ['2026-11-20', true], // Friday
    ['2026-11-21', false], // Saturday
    ['2026-11-22', false], // Sunday
    ['2026-11-23', true], // Monday
  ])('%s: %s', (date, isWorked) => {
    expect(isWorkday(calendar, noon(date))).toBe(isWorked)
  })

  test.each([2024, 2025, 2026])(
    'each day of %s is what the published calendar says, from its first minute to its last',
    (year) => {
      const wrong: string[] = []
      for (let at = Date.UTC(year, 0); at < Date.UTC(year + 1, 0); at += 86_400_000) {
        const date = new Date(at).toISOString().slice(0, 10)
        const [first, last] = [`${date}T00:00:00.000+08:00`, `${date}T23:59:59.999+08:00`]
        const ours = [first, last].map((moment) => isWorkday(calendar, new Date(moment)))
        if (ours.some((isWorked) => isWorked !== isPublishedWorkday(date))) wrong.push(date)
      }
      expect(wrong).toEqual([])
    },
  )

  test('in a year whose holidays are not entered is Monday to Friday', () => {
    expect(isWorkday(calendar, noon('2050-10-03'))).toBe(true) // Monday, surely a holiday
    expect(isWorkday(calendar, noon('2050-10-08'))).toBe(false) // Saturday
  })
})

describe('the years without holidays', () => {
  const known = { coveredYears: [2026] }

  test.each([
    ['2026-06-01T12:00:00+08:00', []], // next year is not announced yet
    ['2026-11-01T23:59:59+08:00', []], // 60 days later it is still New Year's Eve
    ['2026-11-02T00:00:00+08:00', [2027]],
    ['2026-12-31T23:59:59+08:00', [2027]],
    ['2027-01-01T00:00:00+08:00', [2027]], // 00:00 in China is still 2026 in Greenwich
    ['2027-12-01T12:00:00+08:00', [2027, 2028]],
  ])('at %s: %j', (now, years) => {
    expect(missingYears(known, new Date(now))).toEqual(years)
  })
})
