import * as fc from 'fast-check'
import { honoursOfYear, type HonourRule } from '../../../domain/serving/honours'

const rule = (name: string, measure: HonourRule['measure'], threshold: number, active = true): HonourRule => ({
  ...{ name, measure, threshold, active },
})
const rules = [
  rule('年度服务之星', 'hours', 10),
  rule('全勤报到', 'months', 12),
  rule('热心帮忙', 'services', 3),
  rule('积分之星', 'points', 50),
  rule('停用的', 'hours', 1, false),
]

type Entry = Parameters<typeof honoursOfYear>[0]['entries'][number]
const service = (minutes: number, points = 0): Entry => ({ kind: 'activity', minutes, points })
const corrected = (minutes: number): Entry => ({ kind: 'correction', minutes, points: 0 })

interface Month {
  readonly month: string
}
/** Checked in in the months of 2026 from the first to the last of these. */
const months = (from: number, to: number): Month[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ month: `2026-${String(from + n).padStart(2, '0')}` }))
const inMonths = (from: number, to: number) => {
  const checkIns = months(from, to)
  return { checkIns, lastMonth: checkIns.at(-1)?.month ?? '' }
}
const never: ReturnType<typeof inMonths> = { checkIns: [], lastMonth: '' }
const at = (time: string): Date => new Date(`${time}:00+08:00`)
const november = at('2026-11-20T10:00')

const of = (entries: readonly Entry[], member = never, now = november, year = 2026) =>
  honoursOfYear({ year, entries }, member, rules, now)

test.each<[string, readonly Entry[], ReturnType<typeof inMonths>, readonly string[], object | null]>([
  ['nothing at all', [], never, [], { name: '年度服务之星', measure: 'hours', missing: 600 }],
  ['one minute short', [service(599)], never, [], { name: '年度服务之星', measure: 'hours', missing: 1 }],
  ['ten hours exactly', [service(600)], never, ['年度服务之星'], { measure: 'services', missing: 2 }],
  ['set right to below', [service(600), corrected(-1)], never, [], { measure: 'hours', missing: 1 }],
  ['a correction is no service', [service(60), service(60), corrected(30)], never, [], { missing: 1 }],
  ['three services', [service(1), service(1), service(1)], never, ['热心帮忙'], { measure: 'hours', missing: 597 }],
  ['points', [service(1, 49)], never, [], { name: '积分之星', measure: 'points', missing: 1 }],
  ['eleven months', [], inMonths(1, 11), [], { name: '全勤报到', measure: 'months', missing: 1 }],
])('%s', (_, entries, member, names, next) => {
  const honours = of(entries, member)
  expect(honours.names).toEqual(names)
  expect(honours.next).toMatchObject(next ?? {})
})

test('twelve months of one year count, those of another year do not', () => {
  expect(of([], inMonths(1, 12)).names).toEqual(['全勤报到'])
  const spread = { checkIns: [{ month: '2025-12' }, ...months(1, 11)], lastMonth: '2026-11' }
  expect(of([], spread).names).toEqual([])
})

test('nobody is told to make good months that are gone', () => {
  const only = [rule('全勤报到', 'months', 12)]
  const next = (member: ReturnType<typeof inMonths>, now: Date) =>
    honoursOfYear({ year: 2026, entries: [] }, member, only, now).next
  expect(next(inMonths(2, 11), november)).toBeNull()
  expect(next(inMonths(1, 10), november)).toMatchObject({ missing: 2 })
  // In the first days of a month the one before may be made good; afterwards it may not.
  expect(next(inMonths(1, 10), at('2026-12-03T10:00'))).toMatchObject({ missing: 2 })
  expect(next(inMonths(1, 10), at('2026-12-04T10:00'))).toBeNull()
})

test('a year that is over keeps its honours and promises none', () => {
  const later = at('2027-02-01T10:00')
  expect(of([service(600)], never, later)).toEqual({ names: ['年度服务之星'], next: null })
})

test('who has them all, and a district without any, is told of no next one', () => {
  const all = of([service(600, 50), service(1), service(1)], inMonths(1, 12))
  expect(all).toEqual({ names: ['年度服务之星', '全勤报到', '热心帮忙', '积分之星'], next: null })
  expect(honoursOfYear({ year: 2026, entries: [service(600)] }, never, [], november)).toEqual({ names: [], next: null })
})

const entry = fc.record({
  kind: fc.constantFrom('activity' as const, 'wish' as const),
  minutes: fc.nat(400),
  points: fc.nat(20),
})
const takenAway = fc.record({
  kind: fc.constant('correction' as const),
  minutes: fc.integer({ min: -400, max: 0 }),
  points: fc.integer({ min: -20, max: 0 }),
})
const rows = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 10 }),
    measure: fc.constantFrom('hours' as const, 'services' as const, 'months' as const, 'points' as const),
    threshold: fc.integer({ min: 1, max: 40 }),
    active: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
)

test('whatever the rules: more service takes no honour away, and what is taken away gives none', () => {
  const entries = fc.array(entry, { maxLength: 20 })
  fc.assert(
    fc.property(rows, entries, fc.array(entry), fc.array(takenAway), (given, before, more, less) => {
      const names = (lines: readonly Entry[]) =>
        honoursOfYear({ year: 2026, entries: lines }, inMonths(3, 9), given, november).names
      const now = names(before)
      expect(names([...before, ...more])).toEqual(expect.arrayContaining([...now]))
      expect(now).toEqual(expect.arrayContaining([...names([...before, ...less])]))
    }),
  )
})

test('whatever the rules: who does what is missing has the honour that was promised', () => {
  fc.assert(
    fc.property(rows, fc.array(entry, { maxLength: 20 }), (given, before) => {
      const { next } = honoursOfYear({ year: 2026, entries: before }, inMonths(3, 9), given, november)
      if (next === null || next.measure === 'months') return
      const more: Record<typeof next.measure, Entry[]> = {
        hours: [service(next.missing)],
        points: [service(0, next.missing)],
        services: Array.from({ length: next.missing }, () => service(0)),
      }
      const lines = [...before, ...more[next.measure]]
      const { names } = honoursOfYear({ year: 2026, entries: lines }, inMonths(3, 9), given, november)
      expect(names).toContain(next.name)
    }),
  )
})
