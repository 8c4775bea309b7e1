import { ageingBefore, daysOpen, isAgeing } from '../../../domain/projects/age'

const day = 86_400_000
const now = new Date('2026-11-26T10:00:00+08:00')

test.each([
  [0, 0, false],
  [1, 0, false],
  [day, 1, false],
  [31 * day - 1, 30, false],
  [31 * day, 31, true],
])('after %i ms it has waited for %i days, too long: %s', (ms, days, ageing) => {
  const createdAt = new Date(now.getTime() - ms)
  expect([daysOpen(createdAt, now), isAgeing(createdAt, now)]).toEqual([days, ageing])
})

test('what is counted as ageing is what is marked so', () => {
  for (const ms of [30 * day, 31 * day - 1, 31 * day, 31 * day + 1]) {
    const createdAt = new Date(now.getTime() - ms)
    expect(createdAt <= ageingBefore(now)).toBe(isAgeing(createdAt, now))
  }
})
