import * as fc from 'fast-check'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { creditFor, minutesServed, pointsCorrected, type ServingRules } from '../../../domain/serving/credit'
import { starsFor } from '../../../domain/serving/stars'
import { chinaDay } from '../../../domain/service-level/shanghai'

const rules: ServingRules = {
  pointsPerHour: {
    organisation: 2,
    legalAid: 3,
    hardshipAid: 2,
    governance: 2,
    health: 2,
    culture: 1,
    safety: 2,
    other: 0,
  },
  mostMinutesADay: 480,
  mostPointsADay: 16,
  starHours: [100, 300, 600, 1000, 1500],
}
const base = Date.parse('2026-11-20T00:00:00+08:00')
const minutes = (n: number): Date => new Date(base + n * 60_000)

test('a stay counts from the beginning at the earliest to the end at the latest, and to the end where nobody checked out', () => {
  const times = { startsAt: minutes(600), endsAt: minutes(720), endedAt: null }
  expect(minutesServed({ inAt: minutes(580), outAt: minutes(740) }, times)).toBe(120)
  expect(minutesServed({ inAt: minutes(630), outAt: null }, times)).toBe(90)
  expect(minutesServed({ inAt: minutes(630), outAt: minutes(660) }, times)).toBe(30)
  expect(minutesServed({ inAt: minutes(590), outAt: minutes(595) }, times)).toBe(0)
  // Ended early: nobody served what did not take place.
  expect(minutesServed({ inAt: minutes(590), outAt: null }, { ...times, endedAt: minutes(640) })).toBe(40)
  expect(minutesServed({ inAt: minutes(590), outAt: null }, { ...times, endedAt: minutes(800) })).toBe(120)
})

test('a stay is never negative and never longer than the activity', () => {
  const [moment, length] = [fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 720 })]
  fc.assert(
    fc.property(moment, length, moment, fc.option(moment), fc.option(moment), (start, takes, came, went, ended) => {
      const endedAt = ended === null ? null : minutes(ended)
      const times = { startsAt: minutes(start), endsAt: minutes(start + takes), endedAt }
      const served = minutesServed({ inAt: minutes(came), outAt: went === null ? null : minutes(went) }, times)
      expect(served).toBeGreaterThanOrEqual(0)
      expect(served).toBeLessThanOrEqual(takes)
    }),
  )
})

interface Line {
  readonly kind: 'activity' | 'correction'
  readonly at: Date
  readonly minutes: number
  readonly points: number
}
const service = fc.record({
  at: fc.integer({ min: 0, max: 4 * 1440 }).map(minutes),
  minutes: fc.integer({ min: 0, max: 720 }),
  class: fc.constantFrom(...serviceClass.options),
})

const sumsByDay = (ledger: readonly Line[], of: 'minutes' | 'points'): number[] => {
  const days = new Map<string, number>()
  for (const line of ledger.filter(({ kind }) => kind === 'activity')) {
    const { date } = chinaDay(line.at.getTime())
    days.set(date, (days.get(date) ?? 0) + line[of])
  }
  return [...days.values()]
}

test('in whatever order services are settled, a day never has more than its most, and corrections change nothing of that', () => {
  const happening = fc.oneof(service, fc.integer({ min: -300, max: 300 }))
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 25 }), (all) => {
      const ledger: Line[] = []
      for (const one of all) {
        if (typeof one === 'number') ledger.push({ kind: 'correction', at: minutes(10), minutes: one, points: 0 })
        else ledger.push({ kind: 'activity', at: one.at, ...creditFor(one, ledger, rules) })
      }
      for (const sum of sumsByDay(ledger, 'minutes')) expect(sum).toBeLessThanOrEqual(rules.mostMinutesADay)
      for (const sum of sumsByDay(ledger, 'points')) expect(sum).toBeLessThanOrEqual(rules.mostPointsADay)
    }),
  )
})

test('points go with minutes set right, and nobody is left with fewer than none', () => {
  const two = { ...rules, pointsPerHour: { ...rules.pointsPerHour, other: 2 } }
  expect([90, -90, -20].map((changed) => pointsCorrected(changed, 10, two))).toEqual([3, -3, 0])
  expect(pointsCorrected(-600, 4, two)).toBe(-4)
  fc.assert(
    fc.property(fc.integer({ min: -6000, max: 6000 }), fc.nat(500), (changed, balance) => {
      expect(balance + pointsCorrected(changed, balance, two)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('what is not credited is said, and points follow from what is', () => {
  const ledger: Line[] = [{ kind: 'activity', at: minutes(600), minutes: 450, points: 15 }]
  expect(creditFor({ at: minutes(900), minutes: 90, class: 'legalAid' }, ledger, rules)).toEqual({
    minutes: 30,
    points: 1,
    note: '一天最多记 480 分钟',
  })
  expect(creditFor({ at: minutes(2400), minutes: 90, class: 'legalAid' }, ledger, rules)).toEqual({
    minutes: 90,
    points: 4,
    note: '',
  })
})

test('the points of a day have a most of their own', () => {
  const ledger: Line[] = [{ kind: 'activity', at: minutes(600), minutes: 240, points: 12 }]
  const { points } = creditFor({ at: minutes(900), minutes: 120, class: 'legalAid' }, ledger, rules)
  expect(points).toBe(4)
})

test.each([
  [0, 0, 6000],
  [5999, 0, 1],
  [6000, 1, 12_000],
  [89_999, 4, 1],
  [90_000, 5, null],
])('%d minutes: %d stars, %j minutes to the next', (served, stars, toNextStar) => {
  expect(starsFor(served, rules.starHours)).toEqual({ stars, toNextStar })
})
