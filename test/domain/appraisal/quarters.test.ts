import * as fc from 'fast-check'
import { openQuarters, quarterBefore, quarterOf, yearOfQuarter } from '../../../domain/appraisal/quarters'

test.each([
  ['2025-12-31T15:59:59Z', '2025-Q4'],
  ['2025-12-31T16:00:00Z', '2026-Q1'],
  ['2026-06-30T15:59:59Z', '2026-Q2'],
  ['2026-06-30T16:00:00Z', '2026-Q3'],
])('%s lies in %s, as calendars in China have it', (at, quarter) => {
  expect(quarterOf(new Date(at))).toBe(quarter)
})

test('the quarter before is that of the day before the quarter began', () => {
  const days = fc.date({ min: new Date('2021-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const [running, last] = openQuarters(day)
      expect(last).toBe(quarterBefore(running))
      const month = (Number(running.slice(-1)) - 1) * 3
      const began = Date.UTC(yearOfQuarter(running), month, 1) - 8 * 3_600_000
      expect(quarterOf(new Date(began))).toBe(running)
      expect(quarterOf(new Date(began - 1))).toBe(last)
    }),
  )
})
