import fc from 'fast-check'
import {
  isOnDuty,
  leaveAt,
  mayActFor,
  staffOf,
  standingOf,
  whoAnswersFor,
  whoIsOnDuty,
} from '../../../domain/posts/on-duty'
import type { Roster } from '../../../domain/posts/roster'

const roster = (change: Partial<Roster> = {}): Roster => ({
  holder: 'holder',
  deputies: [],
  shifts: [],
  leaves: [],
  ...change,
})
const china = (moment: string): Date => new Date(`${moment}:00+08:00`)

const days = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }
const nights = { weekdays: [5, 6, 7], from: '20:00', to: '08:00' }
const leave = { id: 'leave-1', from: china('2026-11-24T08:30'), to: china('2026-11-26T08:30') }
const standIn = { ...leave, standIn: 'stand-in' }
const alone = { ...leave, standIn: null }

describe('who is on duty', () => {
  test.each<[string, string, Partial<Roster>, string[]]>([
    ['without shifts the holder, at any hour (Sunday 3 am)', '2026-11-22T03:00', {}, ['holder']],
    ['in his hours the holder (Monday)', '2026-11-23T08:30', { shifts: [days] }, ['holder']],
    ['before his hours nobody', '2026-11-23T08:29', { shifts: [days] }, []],
    ['at the end of his hours nobody', '2026-11-23T17:30', { shifts: [days] }, []],
    ['on another day nobody (Sunday)', '2026-11-22T10:00', { shifts: [days] }, []],
    ['late on the evening of a night shift (Friday)', '2026-11-27T23:59', { shifts: [nights] }, ['holder']],
    ['on the morning after it (Monday, of Sunday’s shift)', '2026-11-23T07:59', { shifts: [nights] }, ['holder']],
    ['not on the morning before it (Friday)', '2026-11-27T07:00', { shifts: [nights] }, []],
    ['nobody between two night shifts', '2026-11-28T12:00', { shifts: [nights] }, []],
    [
      'around the clock when it ends as it begins',
      '2026-11-24T07:00',
      { shifts: [{ ...days, to: '08:30' }] },
      ['holder'],
    ],
    ['on leave who stands in (Tuesday)', '2026-11-24T08:30', { leaves: [standIn] }, ['stand-in']],
    ['on leave, out of hours, nobody', '2026-11-24T20:00', { leaves: [standIn], shifts: [days] }, []],
    [
      'on leave without a stand-in the deputies',
      '2026-11-25T10:00',
      { leaves: [alone], deputies: ['a', 'b'] },
      ['a', 'b'],
    ],
    ['on leave with both the stand-in alone', '2026-11-25T10:00', { leaves: [standIn], deputies: ['a'] }, ['stand-in']],
    ['on leave with neither nobody', '2026-11-25T10:00', { leaves: [alone] }, []],
    ['back from leave the holder', '2026-11-26T08:30', { leaves: [alone] }, ['holder']],
    ['of a vacant post its deputies', '2026-11-23T10:00', { holder: null, deputies: ['a'] }, ['a']],
    ['of a vacant post without deputies nobody', '2026-11-23T10:00', { holder: null }, []],
  ])('%s', (_, moment, change, people) => {
    expect(whoIsOnDuty(roster(change), china(moment))).toEqual(people)
    expect(isOnDuty(roster(change), china(moment))).toBe(people.length > 0)
  })

  test('out of hours somebody still answers for the post', () => {
    expect(whoAnswersFor(roster({ shifts: [days] }), china('2026-11-22T03:00'))).toEqual(['holder'])
  })
})

describe('where a post stands', () => {
  test.each<[string, string, Partial<Roster>, string]>([
    ['at work', '2026-11-23T10:00', { shifts: [days] }, 'onDuty'],
    ['back on the next shift', '2026-11-22T10:00', { shifts: [days] }, 'offShift'],
    [
      'at night, and tomorrow’s shift falls into a leave',
      '2026-11-23T22:00',
      { shifts: [days], leaves: [alone] },
      'onLeave',
    ],
    [
      'at night, and a deputy stands in tomorrow',
      '2026-11-23T22:00',
      { shifts: [days], leaves: [alone], deputies: ['a'] },
      'offShift',
    ],
    ['the evening before the return', '2026-11-25T22:00', { shifts: [days], leaves: [alone] }, 'offShift'],
    ['away', '2026-11-25T10:00', { leaves: [alone] }, 'onLeave'],
    ['away, and somebody stands in', '2026-11-25T10:00', { leaves: [standIn] }, 'onDuty'],
    ['a shift on no day never begins', '2026-11-25T10:00', { shifts: [{ ...days, weekdays: [] }] }, 'onLeave'],
    ['vacant', '2026-11-23T10:00', { holder: null, shifts: [days] }, 'vacant'],
    ['held by deputies alone', '2026-11-23T10:00', { holder: null, deputies: ['a'] }, 'onDuty'],
  ])('%s', (_, moment, change, standing) => {
    expect(standingOf(roster(change), china(moment))).toBe(standing)
  })
})

describe('who may act', () => {
  const post = roster({ deputies: ['deputy'], leaves: [standIn] })

  test.each([
    ['the holder, on leave too', 'holder', '2026-11-25T10:00', true],
    ['a deputy, at any time', 'deputy', '2026-11-23T10:00', true],
    ['the stand-in while he stands in', 'stand-in', '2026-11-25T10:00', true],
    ['not before that', 'stand-in', '2026-11-24T08:29', false],
    ['nor after it', 'stand-in', '2026-11-26T08:30', false],
    ['nobody else', 'stranger', '2026-11-25T10:00', false],
  ])('%s', (_, person, moment, may) => {
    expect(mayActFor(post, person, china(moment))).toBe(may)
  })

  test('all of them are the staff that the post is found by, each once', () => {
    expect(staffOf(post)).toEqual(['holder', 'deputy', 'stand-in'])
    expect(staffOf(roster({ holder: null, deputies: ['a'], leaves: [{ ...leave, standIn: 'a' }, alone] }))).toEqual([
      'a',
    ])
  })
})

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
const shift = fc.record({ weekdays, from: clock, to: clock })
const begins = china('2026-11-20T00:00').getTime()
const anyMoment = fc.nat(14 * 24 * 60).map((minutes) => new Date(begins + minutes * 60_000))
const person = fc.constantFrom('a', 'b', 'c')
const anyRoster = fc.record({
  holder: fc.option(person),
  deputies: fc.uniqueArray(person, { maxLength: 2 }),
  shifts: fc.array(shift, { maxLength: 3 }),
  leaves: fc.array(
    fc.record({ id: fc.constant('leave'), from: anyMoment, to: anyMoment, standIn: fc.option(person) }),
    { maxLength: 2 },
  ),
})

describe('for any roster at any moment', () => {
  test('whoever is on duty may act and is among its staff', () => {
    fc.assert(
      fc.property(anyRoster, anyMoment, (post, at) => {
        for (const found of whoIsOnDuty(post, at)) {
          expect(mayActFor(post, found, at)).toBe(true)
          expect(staffOf(post)).toContain(found)
        }
      }),
      { seed: 1 },
    )
  })

  test('it stands on duty exactly while somebody is, and a holder on leave is never pushed', () => {
    fc.assert(
      fc.property(anyRoster, anyMoment, (post, at) => {
        const onDuty = whoIsOnDuty(post, at)
        if (standingOf(post, at) === 'onDuty') expect(onDuty).not.toEqual([])
        if (standingOf(post, at) === 'vacant') expect([post.holder, ...post.deputies]).toEqual([null])
        const leave = leaveAt(post, at)
        if (leave !== undefined && leave.standIn !== post.holder && !post.deputies.includes(post.holder!))
          expect(onDuty).not.toContain(post.holder)
      }),
      { seed: 2 },
    )
  })

  test('who is off shift is on duty at some minute of the coming week', () => {
    fc.assert(
      fc.property(anyRoster, anyMoment, (post, at) => {
        if (standingOf(post, at) !== 'offShift') return
        const minutes = Array.from({ length: 8 * 24 * 60 }, (_, i) => new Date(at.getTime() + i * 60_000))
        expect(minutes.some((minute) => isOnDuty(post, minute))).toBe(true)
      }),
      { seed: 3, numRuns: 20 },
    )
  })
})
