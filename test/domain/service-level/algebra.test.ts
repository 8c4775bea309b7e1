import fc from 'fast-check'
import type { LimitUnit } from '../../../contract/vocabulary/limit-unit'
import type { WorkingCalendar } from '../../../domain/service-level/calendar'
import { isOver, resolveClock, type Due, type PausedDue } from '../../../domain/service-level/clock'
import { endOf } from '../../../domain/service-level/due'
import { extendDue, type Extension } from '../../../domain/service-level/extend'
import type { ServiceLevel } from '../../../domain/service-level/limits'
import { pauseDue, resumeDue } from '../../../domain/service-level/suspend'
import { sampleCalendar } from '../../../scripts/sample/calendar'
import { calendars, moments } from '../../support/calendars'
import { level } from '../../support/requests'
import { SlowClock, type Move } from '../../support/slow-clock'

const china = (text: string): Date => new Date(`${text}:00+08:00`)
const withCalendar = (calendar: WorkingCalendar): ServiceLevel => ({ ...level, calendar })
const real = withCalendar(sampleCalendar())
const kind = { code: '0201', urgency: 'ordinary' } as const
/** Granted in good time: no reminder of it is over. */
const longer = (due: Due, extension: Extension, service: ServiceLevel): Due =>
  extendDue(due, extension, kind, service, due.from)
const clockIn = (unit: LimitUnit, from: string, at: string): Due => ({
  step: 'resolve',
  from: china(from),
  at: china(at),
  unit,
  rung: 0,
})

describe('a time that stood still ends later by as long as it stood', () => {
  test.each<[LimitUnit, string, string, string, string]>([
    ['hours', '2026-11-20T18:00', '2026-11-20T15:00', '2026-11-20T16:30', '2026-11-20T19:30'], // Friday, into the evening
    ['days', '2026-11-27T10:00', '2026-11-20T18:00', '2026-11-23T08:00', '2026-11-29T24:00'], // a weekend is 62 hours
    ['workingHours', '2026-11-20T16:00', '2026-11-20T11:00', '2026-11-20T14:30', '2026-11-20T17:30'], // over lunch: 1½ h
    ['workingHours', '2026-11-20T16:00', '2026-11-20T15:00', '2026-11-20T17:30', '2026-11-23T09:30'], // the last hour of Friday moves to Monday
    ['workingHours', '2026-11-23T10:00', '2026-11-20T18:00', '2026-11-22T23:00', '2026-11-23T10:00'], // a weekend is nothing
    ['workingHours', '2026-11-23T10:00', '2026-11-21T12:00', '2026-11-24T08:30', '2026-11-24T10:00'], // Saturday to Tuesday
    ['workingDays', '2026-11-27T17:30', '2026-11-25T08:30', '2026-11-30T08:30', '2026-12-02T17:30'], // three working days
    ['workingDays', '2026-11-27T17:30', '2026-11-25T10:00', '2026-11-25T12:00', '2026-11-30T10:30'], // not a whole day: 2 h
    ['workingDays', '2026-09-30T17:30', '2026-09-29T17:30', '2026-10-08T08:30', '2026-10-08T17:30'], // National Day
    ['workingDays', '2026-10-10T17:30', '2026-10-09T08:30', '2026-10-10T08:30', '2026-10-12T17:30'], // to a worked Saturday
    ['workingDays', '2025-12-31T17:30', '2025-12-31T08:30', '2026-01-04T08:30', '2026-01-04T17:30'], // to a worked Sunday
    ['days', '2025-12-31T12:00', '2025-12-31T11:00', '2026-01-01T11:00', '2026-01-01T12:00'], // over the year's end
  ])('%s until %s, from %s to %s: until %s', (unit, at, pausedAt, resumedAt, end) => {
    const due = clockIn(unit, '2025-12-01T08:30', at)
    expect(resumeDue(pauseDue(due, china(pausedAt)), real, china(resumedAt)).at).toEqual(china(end))
  })

  test('what was late already is not forgiven: it stays late since then', () => {
    const due = clockIn('workingHours', '2026-11-20T09:00', '2026-11-20T11:00')
    const resumed = (pausedAt: string) => resumeDue(pauseDue(due, china(pausedAt)), real, china('2026-12-20T09:00'))
    expect(resumed('2026-11-20T11:30')).toMatchObject({ from: due.from, at: due.at })
    expect(resumed('2026-11-20T11:00')).toMatchObject({ from: due.from, at: due.at }) // late from that very minute
    expect(resumed('2026-11-20T10:59').at).not.toEqual(due.at)
  })

  test('of two clocks each stands for itself: a late arrival stays late, the time to resolve goes on', () => {
    const next = clockIn('hours', '2026-11-20T09:00', '2026-11-20T13:00')
    const due: Due = { ...clockIn('hours', '2026-11-20T09:00', '2026-11-20T10:00'), step: 'arrive', next }
    const resumed = resumeDue(pauseDue(due, china('2026-11-20T11:00')), real, china('2026-11-21T11:00'))
    expect(resumed.at).toEqual(due.at)
    expect(resumed.next).toEqual({ ...next, from: china('2026-11-21T09:00'), at: china('2026-11-21T13:00') })
  })

  test('a calendar corrected meanwhile brings no end forward', () => {
    const due = clockIn('workingHours', '2026-11-20T16:30', '2026-11-24T10:30') // 9 hours from Friday to Tuesday
    const paused = pauseDue(due, china('2026-11-20T16:30'))
    const worked = withCalendar({ ...real.calendar, days: { '2026-11-21': 'makeUpDay', '2026-11-22': 'makeUpDay' } })
    expect(resumeDue(paused, worked, china('2026-11-20T17:30')).at).toEqual(china('2026-11-24T11:30'))
  })
})

describe('more time is counted from the old end', () => {
  test.each<[LimitUnit, string, number, LimitUnit | undefined, string]>([
    ['hours', '2026-11-20T17:30', 24, undefined, '2026-11-21T17:30'], // Friday to Saturday
    ['days', '2026-11-20T17:30', 3, undefined, '2026-11-23T17:30'],
    ['days', '2026-11-20T21:00', 3, 'workingDays', '2026-11-25T17:30'], // Friday night: Monday to Wednesday
    ['workingHours', '2026-11-20T16:30', 2, undefined, '2026-11-23T09:30'], // Friday to Monday
    ['workingDays', '2026-11-20T17:30', 5, undefined, '2026-11-27T17:30'],
    ['workingDays', '2026-11-20T10:30', 1, undefined, '2026-11-23T17:30'], // it had stood still: whole days from then on
    ['workingDays', '2026-09-30T17:30', 3, undefined, '2026-10-10T17:30'], // over National Day, to a worked Saturday
    ['workingDays', '2025-12-31T17:30', 1, undefined, '2026-01-04T17:30'], // over the year's end, to a worked Sunday
  ])('%s until %s, %d %s more: until %s', (unit, at, amount, named, end) => {
    const due = clockIn(unit, '2025-12-01T08:30', at)
    expect(longer(due, { amount, unit: named }, real)).toEqual({ ...due, at: china(end) })
  })

  test('the time to resolve is moved where it runs behind the time to arrive, which stays', () => {
    const next = clockIn('hours', '2026-11-20T09:00', '2026-11-20T13:00')
    const due: Due = { ...clockIn('hours', '2026-11-20T09:00', '2026-11-20T10:00'), step: 'arrive', next }
    expect(longer(due, { amount: 2 }, real)).toEqual({ ...due, next: { ...next, at: china('2026-11-20T15:00') } })
    expect(resolveClock(due)).toBe(next)
  })

  test('nothing else can be extended', () => {
    const due: Due = { ...clockIn('hours', '2026-11-20T09:00', '2026-11-20T10:00'), step: 'accept' }
    expect(resolveClock(due)).toBeNull()
    expect(resolveClock(null)).toBeNull()
    expect(() => longer(due, { amount: 2 }, real)).toThrow('no time to resolve')
  })
})

const units = fc.constantFrom<LimitUnit>('workingHours', 'workingDays', 'hours', 'days')
/** Units and amounts that end within a few days, so that the clerk is done soon. */
const amounts: Readonly<Record<LimitUnit, number>> = { workingHours: 12, workingDays: 3, hours: 40, days: 3 }

interface Made {
  readonly level: ServiceLevel
  readonly due: Due
}

const made = fc
  .record({ calendar: calendars, from: moments, unit: units, share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ calendar, from, unit, share }): Made => {
    const service = withCalendar(calendar)
    const amount = Math.max(1, Math.ceil(amounts[unit] * share))
    return { level: service, due: { step: 'resolve', from, at: endOf({ amount, unit }, service, from), unit, rung: 0 } }
  })

const moves = (from: Date): fc.Arbitrary<Move[]> =>
  fc
    .array(
      fc.record({
        move: fc.constantFrom<Move['move']>('pause', 'resume', 'extend'),
        wait: fc.integer({ min: 0, max: 2000 }),
        amount: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 8 },
    )
    .map((list) => {
      let at = from.getTime()
      return list.map(({ wait, ...move }) => {
        at += wait * 60_000
        return { ...move, at: new Date(at) }
      })
    })

const lives = made.chain((one) => moves(one.due.from).map((list) => ({ ...one, moves: list })))

/** What the request holds: clocks that run, or clocks that stand. */
type Held = Due | PausedDue
const isPaused = (held: Held): held is PausedDue => 'pausedAt' in held
const dueIn = (held: Held): Due => (isPaused(held) ? held.due : held)

/** One move on both; what a request would refuse (pausing twice, extending what is late) is left out on both. */
const step = (held: Held, slow: SlowClock, move: Move, service: ServiceLevel): Held => {
  slow.runTo(move.at)
  if (move.move === 'pause' && !isPaused(held)) {
    slow.pause()
    return pauseDue(held, move.at)
  }
  if (move.move === 'resume' && isPaused(held)) {
    slow.resume()
    return resumeDue(held, service, move.at)
  }
  if (move.move !== 'extend' || slow.isOver) return held
  slow.extend(move.amount)
  const moved = longer(dueIn(held), move, service)
  return isPaused(held) ? { ...held, due: moved } : moved
}

interface Step {
  readonly before: Held
  readonly after: Held
  readonly move: Move
  readonly slow: Date
}

const run = ({ level: service, due, moves: list }: Made & { moves: Move[] }): Step[] => {
  const slow = new SlowClock(due, service.calendar)
  let held: Held = due
  return list.map((move) => {
    const before = held
    held = step(before, slow, move, service)
    return { before, after: held, move, slow: slow.end() }
  })
}

const runs = { numRuns: 150, seed: 20261122 }

describe('whatever happens to a clock, in whatever order', () => {
  const steps = fc.sample(lives, runs).flatMap(run)
  const movedBy = (move: Move['move']): Step[] =>
    steps.filter((one) => one.move.move === move && dueIn(one.before).at < dueIn(one.after).at)

  test('the lives are not idle, so that the rules below are really tried', () => {
    expect(movedBy('resume').length).toBeGreaterThan(25)
    expect(movedBy('extend').length).toBeGreaterThan(60)
  })

  test('it ends where a clerk who counts minute by minute ends', () => {
    const running = steps.filter(({ after }) => !isPaused(after))
    expect(running.filter(({ after, slow }) => dueIn(after).at.getTime() !== slow.getTime())).toEqual([])
  })

  test('no move brings its end forward, and none makes late work punctual', () => {
    expect(steps.filter(({ before, after }) => dueIn(after).at < dueIn(before).at)).toEqual([])
    const late = steps.filter(({ before, move }) => !isPaused(before) && isOver(before, move.at))
    expect(late.length).toBeGreaterThan(60)
    expect(late.filter(({ before, after }) => dueIn(after).at !== dueIn(before).at)).toEqual([])
  })

  test('a pause that is over at once changes nothing, also where the end lies outside office hours', () => {
    fc.assert(
      fc.property(made, moments, units, ({ level: service, due }, at, unit) => {
        expect(resumeDue(pauseDue(due, at), service, at)).toEqual(due)
        const strange = longer(due, { amount: 1, unit }, service)
        expect(resumeDue(pauseDue(strange, at), service, at)).toEqual(strange)
      }),
      runs,
    )
  })

  test('two pauses, one right after the other, are one', () => {
    fc.assert(
      fc.property(made, moments, fc.nat(3000), fc.nat(3000), ({ level: service, due }, at, one, other) => {
        const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
        const first = resumeDue(pauseDue(due, at), service, after(one))
        const both = resumeDue(pauseDue(first, after(one)), service, after(one + other))
        expect(both).toEqual(resumeDue(pauseDue(due, at), service, after(one + other)))
      }),
      runs,
    )
  })

  test('more time makes it longer, and much more no less than a little', () => {
    fc.assert(
      fc.property(
        made,
        units,
        fc.integer({ min: 1, max: 9 }),
        fc.nat(9),
        ({ level: service, due }, unit, some, more) => {
          const at = (amount: number) => longer(due, { amount, unit }, service).at
          expect(at(some) > due.at).toBe(true)
          expect(at(some + more) >= at(some)).toBe(true)
        },
      ),
      runs,
    )
  })
})
