import fc from 'fast-check'
import type { DueStep } from '../../../contract/vocabulary/due-step'
import type { LimitUnit } from '../../../contract/vocabulary/limit-unit'
import { rungName } from '../../../contract/vocabulary/rung'
import type { Urgency } from '../../../contract/vocabulary/urgency'
import type { Clock } from '../../../domain/service-level/clock'
import { endOf, startClock } from '../../../domain/service-level/due'
import { extendDue } from '../../../domain/service-level/extend'
import { climbed, nextAlarm, rungDue, rungsOf, rungsPast, type Rung } from '../../../domain/service-level/ladder'
import type { Limit, ServiceLevel } from '../../../domain/service-level/limits'
import { pauseDue, resumeDue } from '../../../domain/service-level/suspend'
import { sampleCalendar } from '../../../scripts/sample/calendar'
import { calendars, moments } from '../../support/calendars'
import { minutesOpen } from '../../support/minutes'
import { level as fixture } from '../../support/requests'

const china = (text: string): Date => new Date(`${text}:00+08:00`)
const level: ServiceLevel = { ...fixture, calendar: sampleCalendar() }
const limit = (amount: number, unit: LimitUnit): Limit => ({ amount, unit })
const started = (step: DueStep, urgency: Urgency, one: Limit, from: string): Clock =>
  startClock(step, one, { urgency }, level, china(from))
const ladder = (clock: Clock, urgency: Urgency = 'ordinary'): [string, Date][] =>
  rungsOf(clock, { urgency }, level).map(({ rung, at }) => [rung.name, at])
const expected = (rungs: [string, string][]): [string, Date][] => rungs.map(([name, at]) => [name, china(at)])

describe('what happens by itself', () => {
  test('to a time in working hours: reminders before it is over, then up the ladder by working days', () => {
    const clock = started('accept', 'ordinary', limit(5, 'workingHours'), '2026-11-20T16:30') // Friday
    expect(ladder(clock)).toEqual(
      expected([
        ['half', '2026-11-23T10:00'], // Monday: an hour on Friday, an hour and a half
        ['most', '2026-11-23T11:30'],
        ['breach', '2026-11-23T14:30'], // over lunch
        ['urge', '2026-11-24T17:30'], // the working day after
        ['supervise', '2026-11-26T17:30'],
        ['circulate', '2026-12-01T17:30'], // five working days after it was urged
      ]),
    )
  })

  test('over the holidays of National Day', () => {
    const clock = started('resolve', 'ordinary', limit(2, 'workingDays'), '2026-09-29T08:30') // Tuesday
    expect(ladder(clock)).toEqual(
      expected([
        ['half', '2026-09-30T12:00'], // half of three days of office hours, as it began in the morning
        ['most', '2026-10-08T11:18'], // Thursday
        ['breach', '2026-10-08T17:30'],
        ['urge', '2026-10-09T17:30'], // Friday
        ['supervise', '2026-10-12T17:30'], // the Saturday between is worked
        ['circulate', '2026-10-15T17:30'],
      ]),
    )
  })

  test('in an emergency, by night and within hours', () => {
    const clock = started('accept', 'emergency', limit(0.5, 'hours'), '2026-11-20T23:30') // Friday night
    expect(ladder(clock, 'emergency')).toEqual(
      expected([
        ['half', '2026-11-20T23:45'],
        ['most', '2026-11-20T23:54'],
        ['breach', '2026-11-21T00:00'],
        ['urge', '2026-11-21T00:30'],
        ['supervise', '2026-11-21T01:00'],
        ['circulate', '2026-11-21T04:00'],
      ]),
    )
  })

  test('to a resident who has not said whether it is solved: he is reminded, and nobody is late', () => {
    for (const urgency of ['ordinary', 'emergency'] as const) {
      const clock = started('confirm', urgency, limit(5, 'days'), '2026-11-20T10:00')
      expect(rungsOf(clock, { urgency }, level).map(({ rung }) => rung)).toEqual([
        { name: 'most', when: { share: 0.8 }, tells: ['reporter'], mark: null },
      ])
    }
  })

  test.each([
    ['2026-11-16T02:00', 2, '2026-11-17T08:30'], // half would be Tuesday, 2 o’clock at night: it waits for the morning
    ['2026-11-19T22:00', 4, '2026-11-23T08:30'], // Saturday night: Monday morning
    ['2026-11-20T12:30', 2, '2026-11-21T12:30'], // Saturday, as offices do not open before the end: it is never left out
    ['2026-11-16T10:00', 2, '2026-11-17T10:00'], // Tuesday morning: at once
  ])('nobody who has days is woken by a reminder: %s and %d days', (from, days, half) => {
    const clock = started('resolve', 'ordinary', limit(days, 'days'), from)
    expect(ladder(clock)[0]).toEqual(['half', china(half)])
    expect(china(half) < clock.at).toBe(true)
  })

  test('who has hours is reminded by night: water does not wait', () => {
    const clock = started('resolve', 'urgent', limit(24, 'hours'), '2026-11-16T14:00')
    expect(ladder(clock, 'urgent')[0]).toEqual(['half', china('2026-11-17T02:00')])
  })

  test('whoever is told at one rung is told at the next, and the top hears of the last', () => {
    for (const rungs of [level.ladders.ordinary, level.ladders.emergency]) {
      const tells = rungs.map((rung) => rung.tells)
      for (const [i, told] of tells.slice(1).entries()) expect(told).toEqual(expect.arrayContaining([...tells[i]!]))
      expect(tells.at(-1)).toContain('top')
      expect(rungs.map(({ name }) => name)).toEqual(rungName.options)
      expect(rungs.flatMap(({ mark }) => mark ?? [])).toEqual(['yellow', 'red'])
    }
  })
})

describe('when a clock is moved', () => {
  const ordinary = { urgency: 'ordinary' } as const

  test('the reminders of a time that stood still come later by as long as it stood', () => {
    const clock = started('resolve', 'ordinary', limit(10, 'hours'), '2026-11-20T09:00') // Friday until 19:00
    const resumed = resumeDue(pauseDue(clock, china('2026-11-20T12:00')), level, china('2026-11-20T18:00'))
    expect(ladder(resumed).slice(0, 3)).toEqual(
      expected([
        ['half', '2026-11-20T20:00'], // three hours before the pause, two after it
        ['most', '2026-11-20T23:00'],
        ['breach', '2026-11-21T01:00'],
      ]),
    )
  })

  test('somebody above agreed to the wait of what was late: it stays late, and the ladder waits as well', () => {
    const clock = { ...started('resolve', 'ordinary', limit(5, 'hours'), '2026-11-20T09:00'), rung: 3 } // until 14:00
    const monday = pauseDue(clock, china('2026-11-23T09:00')) // before it was urged
    const resumed = resumeDue(monday, level, china('2026-12-03T09:00')) // Thursday, ten days later
    expect(resumed.at).toEqual(clock.at)
    expect(nextAlarm(clock, ordinary, level)).toEqual(china('2026-11-23T17:30'))
    expect(nextAlarm(resumed, ordinary, level)).toEqual(china('2026-12-01T17:30')) // the end and ten days: Monday, then Tuesday
    expect(rungDue(resumed, ordinary, level, china('2026-12-03T17:29'))?.rung.name).toBe('urge')
    expect(rungDue(clock, ordinary, level, china('2026-12-03T17:29'))?.rung.name).toBe('circulate')
  })

  test('who was reminded is reminded again of the new end, but not at once', () => {
    const clock = { ...started('resolve', 'ordinary', limit(10, 'hours'), '2026-11-20T09:00'), rung: 2 }
    const longer = (at: Date) => extendDue(clock, { amount: 10 }, { code: '', ...ordinary }, level, at) // until 05:00
    const early = longer(china('2026-11-20T18:00')) // after both reminders of the old end
    expect(nextAlarm(early, ordinary, level)).toEqual(china('2026-11-20T19:00'))
    // Of twenty hours the half is over, and is not told of again.
    const late = china('2026-11-20T19:30')
    expect(rungDue(longer(late), ordinary, level, late)).toBeNull()
    expect(nextAlarm(longer(late), ordinary, level)).toEqual(china('2026-11-21T01:00'))
  })
})

interface Lived {
  readonly any: ServiceLevel
  readonly clock: Clock
  readonly urgency: Urgency
}

const lived = fc
  .record({
    calendar: calendars,
    from: moments,
    step: fc.constantFrom<DueStep>('accept', 'resolve', 'sign', 'approve', 'confirm'),
    unit: fc.constantFrom<LimitUnit>('workingHours', 'workingDays', 'hours', 'days'),
    amount: fc.integer({ min: 1, max: 6 }),
    urgency: fc.constantFrom<Urgency>('emergency', 'urgent', 'ordinary', 'complex'),
  })
  .map(({ calendar, from, step, unit, amount, urgency }): Lived => {
    const any = { ...level, calendar }
    return { any, urgency, clock: startClock(step, { amount, unit }, { urgency }, any, from) }
  })

/** Minutes between the looks of a timer: mostly punctual, sometimes down for days. */
const looks = fc.array(fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 20_000 })), {
  maxLength: 40,
})

const runs = { numRuns: 300, seed: 20261122 }

describe('whatever the calendar and the clock', () => {
  test('the rungs come one after the other, the breach with the end, and none before it began', () => {
    fc.assert(
      fc.property(lived, ({ any, clock, urgency }) => {
        const rungs = rungsOf(clock, { urgency }, any)
        const order = rungs.map(({ at }) => at.getTime())
        expect(order).toEqual([...order].sort((a, b) => a - b))
        expect(order[0]! >= clock.from.getTime()).toBe(true)
        for (const { rung, at } of rungs) if (rung.name === 'breach') expect(at).toEqual(clock.at)
        // Nobody is late without a word before: only a millisecond could make them one.
        for (const { rung, at } of rungs)
          if ('share' in rung.when && rung.when.share < 1) expect(at < clock.at).toBe(true)
      }),
      runs,
    )
  })

  test('at the half as much of its own time is behind as before it', () => {
    fc.assert(
      fc.property(lived, ({ any, clock, urgency }) => {
        if (clock.step === 'confirm' || clock.unit === 'days') return
        const half = rungsOf(clock, { urgency }, any)[0]!.at
        const counted = (from: Date, to: Date): number =>
          clock.unit === 'hours'
            ? (to.getTime() - from.getTime()) / 60_000
            : minutesOpen(any.calendar, from, new Date(Math.floor(to.getTime() / 60_000) * 60_000))
        expect(counted(clock.from, half)).toBe(Math.floor(counted(clock.from, clock.at) / 2))
      }),
      runs,
    )
  })

  test('a timer takes each rung once, in order, up to the top; what it missed is on record and told of once', () => {
    fc.assert(
      fc.property(lived, looks, ({ any, clock, urgency }, waits) => {
        const kind = { urgency }
        const taken: Rung[] = []
        let [now, running] = [clock.from.getTime(), clock]
        // In the end it looks once more, long after.
        for (const wait of [...waits, 60 * 24 * 60]) {
          now += wait * 60_000
          const at = new Date(now)
          const alarm = nextAlarm(running, kind, any)
          const climb = rungDue(running, kind, any, at)
          expect(climb !== null).toBe(alarm !== null && alarm <= at)
          if (climb === null) continue
          taken.push(...climb.skipped, climb.rung)
          running = climbed(running, climb)
          expect(rungDue(running, kind, any, at)).toBeNull()
        }
        expect(taken).toEqual(rungsOf(clock, kind, any).map(({ rung }) => rung))
        expect(nextAlarm(running, kind, any)).toBeNull()
        expect(running).toEqual({ ...clock, rung: taken.length })
      }),
      runs,
    )
  })

  test('a rung that was taken stays taken, and an end that was put off is never behind the old one', () => {
    fc.assert(
      fc.property(lived, moments, fc.integer({ min: 0, max: 6 }), ({ any, clock, urgency }, now, rung) => {
        const kind = { urgency }
        const climb = rungDue({ ...clock, rung }, kind, any, now)
        if (climb !== null) expect(climbed({ ...clock, rung }, climb).rung).toBe(rungsPast(clock, kind, any, now))
        const longer = { ...clock, at: endOf({ amount: 2, unit: 'workingDays' }, any, clock.at) }
        expect(rungsPast(longer, kind, any, now)).toBeLessThanOrEqual(rungsPast(clock, kind, any, now))
      }),
      runs,
    )
  })
})
