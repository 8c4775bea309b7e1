import * as fc from 'fast-check'
import { dayOf, endOfDay } from '../../../domain/meetings/days'
import { firstReminder, reminderAfter, stageAt } from '../../../domain/meetings/reminding'
import { endingBefore, servesOn, termStateOf } from '../../../domain/meetings/terms'
import { goalsUntil, mayChangeGoals, mayReport } from '../../../domain/meetings/years'

const china = (at: string): Date => new Date(`${at}:00+08:00`)
const now = china('2026-11-26T10:00')
const term = (from: string, to: string) => ({ from, to, state: 'serving' as const })

test.each([
  ['2027-01-25', 'ending'],
  ['2027-01-26', 'serving'],
  ['2026-11-26', 'ending'],
  ['2026-11-25', 'expired'],
])('a term whose last day is %s is %s on 26 November', (to, state) => {
  expect(termStateOf(term('2026-01-01', to), now)).toBe(state)
  expect(to < endingBefore(now)).toBe(state !== 'serving')
})

test('a term that has not begun, and one that was ended, say so whatever their days', () => {
  expect(termStateOf(term('2026-11-27', '2029-11-26'), now)).toBe('notBegun')
  expect(termStateOf({ ...term('2026-01-01', '2029-11-26'), state: 'ended' }, now)).toBe('ended')
})

test('somebody serves from the first to the last day of his term', () => {
  const one = term('2026-01-01', '2026-12-31')
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => servesOn(one, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(servesOn({ ...one, state: 'ended' }, '2026-06-01')).toBe(false)
})

test('who has three days or more hears of it three days before, and everybody the day after', () => {
  expect(firstReminder('2026-12-10', now)).toEqual(china('2026-12-07T09:00'))
  expect(firstReminder('2026-11-28', now)).toEqual(china('2026-11-29T09:00'))
  expect(reminderAfter('before', '2026-12-10')).toEqual(china('2026-12-11T09:00'))
  expect(reminderAfter('after', '2026-12-10')).toBeNull()
})

test('whenever timers run, each stage comes at most once and the last one last', () => {
  const offsets = fc.array(fc.nat({ max: 30 * 24 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.nat({ max: 20 }), offsets, (inDays, hours) => {
      const due = dayOf(new Date(now.getTime() + inDays * 86_400_000))
      let at: Date | null = firstReminder(due, now)
      const told: string[] = []
      for (const hour of hours.toSorted((a, b) => a - b)) {
        const moment = new Date(now.getTime() + hour * 3_600_000)
        if (at === null || moment < at) continue
        const stage = stageAt(due, moment)
        told.push(stage)
        at = reminderAfter(stage, due)
      }
      expect(['', 'before', 'after', 'before after']).toContain(told.join(' '))
    }),
  )
})

test('goals may be changed to the last moment of 31 March in China, and from then on they are reported on', () => {
  expect(goalsUntil(2027)).toEqual(new Date(china('2027-04-01T00:00').getTime() - 1))
  expect(endOfDay('2027-03-31')).toEqual(goalsUntil(2027))
  for (const [at, goals, report] of [
    ['2025-12-31T23:59', false, false],
    ['2026-01-01T00:00', true, false],
    ['2027-03-31T23:59', true, false],
    ['2027-04-01T00:00', false, true],
    ['2028-01-20T10:00', false, true],
  ] as const)
    expect([mayChangeGoals(2027, china(at)), mayReport(2027, china(at))]).toEqual([goals, report])
})
