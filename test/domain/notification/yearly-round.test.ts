import { dayToTell, isAwake } from '../../../domain/notification/waking-hours'
import { quarterToRemindOf, yearToPromise } from '../../../domain/notification/yearly-round'

const china = (time: string): Date => new Date(`${time}+08:00`)

test.each([
  ['2026-11-27T07:59:59', false, null],
  ['2026-11-27T08:00:00', true, null],
  ['2026-11-27T09:00:00', true, '2026-11-27'],
  ['2026-11-27T20:59:59', true, '2026-11-27'],
  ['2026-11-27T21:00:00', false, null],
  ['2026-11-28T00:30:00', false, null],
])('at %s people are awake: %s, and are told what waits of the day %s', (time, awake, day) => {
  expect([isAwake(china(time)), dayToTell(china(time))]).toEqual([awake, day])
})

test.each([
  ['2026-12-21T23:59:59', null],
  ['2026-12-22T00:00:00', { quarter: '2026-Q4', isOver: false }],
  ['2026-12-31T23:59:59', { quarter: '2026-Q4', isOver: false }],
  ['2027-01-01T00:00:00', { quarter: '2026-Q4', isOver: true }],
  ['2027-01-10T23:59:59', { quarter: '2026-Q4', isOver: true }],
  ['2027-01-11T00:00:00', null],
  ['2027-03-25T10:00:00', { quarter: '2027-Q1', isOver: false }],
])('at %s desks are reminded of the quarter %j', (time, closing) => {
  expect(quarterToRemindOf(china(time))).toEqual(closing)
})

test.each([
  ['2026-12-31T23:59:59', null],
  ['2027-01-07T23:59:59', null],
  ['2027-01-08T00:00:00', 2027],
  ['2027-01-31T23:59:59', 2027],
  ['2027-02-01T00:00:00', null],
])('at %s the year to promise something for is %s', (time, year) => {
  expect(yearToPromise(china(time))).toBe(year)
})
