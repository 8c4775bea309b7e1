import * as fc from 'fast-check'
import type { MeetingState } from '../../../contract/vocabulary/meeting-state'
import { quarterEnd, quarterOf, quarterStart } from '../../../domain/appraisal/quarters'
import { lookBackFrom, missedOf, quartersBehind, quarterStateOf, type Met } from '../../../domain/meetings/quarter-due'

const day = 86_400_000
const china = (at: string): Date => new Date(`${at}:00+08:00`)
const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
const state = fc.constantFrom<MeetingState>('convened', 'held', 'published', 'calledOff')
const meetings = fc.array(fc.record({ startsAt: days, state }), { maxLength: 12 })

/** Slow and plain: year and quarter of a moment, by the month that a clock in China shows. */
const plainQuarter = (at: Date): string => {
  const [year, month] = new Date(at.getTime() + 8 * 3_600_000).toISOString().split('-') as [string, string]
  return `${year}-Q${String(Math.ceil(Number(month) / 3))}`
}

/** Walks back day by day and collects quarters that are over, began after the roster did, and had no meeting that was held. */
const plainMissed = (since: Date, met: readonly Met[], now: Date): string[] => {
  const seen: string[] = []
  for (let at = now.getTime(); at >= since.getTime() - 92 * day && seen.length < 5; at -= day / 2) {
    const quarter = plainQuarter(new Date(at))
    if (!seen.includes(quarter)) seen.push(quarter)
  }
  const over = seen.slice(1).filter((quarter) => quarter >= plainQuarter(since))
  const isHeld = (one: Met): boolean => one.state === 'held' || one.state === 'published'
  return over.filter((quarter) => !met.some((one) => isHeld(one) && plainQuarter(one.startsAt) === quarter))
}

test('what was missed in the last year is what walking back day by day finds', () => {
  fc.assert(
    fc.property(days, days, meetings, (since, now, met) => {
      fc.pre(since <= now)
      expect(missedOf(quartersBehind(since, now), met, now)).toEqual(plainMissed(since, met, now))
    }),
  )
})

test('the quarter that runs is never overdue, and a meeting in it is told by its state', () => {
  fc.assert(
    fc.property(days, meetings, (now, met) => {
      const inside = met.filter(({ startsAt }) => plainQuarter(startsAt) === plainQuarter(now)).map((one) => one.state)
      const expected =
        inside.includes('held') || inside.includes('published')
          ? 'held'
          : inside.includes('convened')
            ? 'convened'
            : 'toConvene'
      expect(quarterStateOf(quarterOf(now), met, now)).toBe(expected)
    }),
  )
})

test('a quarter ends where the next begins, and what is looked back at begins with a quarter a year before', () => {
  fc.assert(
    fc.property(days, (now) => {
      const quarter = quarterOf(now)
      expect(quarterStart(quarter) <= now && now <= quarterEnd(quarter)).toBe(true)
      expect(plainQuarter(new Date(quarterEnd(quarter).getTime() + 1))).not.toBe(quarter)
      const from = lookBackFrom(now)
      expect(plainQuarter(from)).toBe(`${String(Number(quarter.slice(0, 4)) - 1)}${quarter.slice(4)}`)
      expect(plainQuarter(new Date(from.getTime() - 1))).not.toBe(plainQuarter(from))
    }),
  )
})

test('of a body that has no roster nothing was missed', () => {
  expect(quartersBehind(null, china('2026-11-20T10:00'))).toEqual([])
})

test('a quarter is overdue from the first moment of the next one on, though a meeting was convened', () => {
  const met: Met[] = [{ startsAt: china('2026-09-28T10:00'), state: 'convened' }]
  expect(quarterStateOf('2026-Q3', met, china('2026-09-30T23:59'))).toBe('convened')
  expect(quarterStateOf('2026-Q3', met, china('2026-10-01T00:00'))).toBe('overdue')
})
