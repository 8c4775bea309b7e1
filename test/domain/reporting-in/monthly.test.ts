import fc from 'fast-check'
import {
  counts,
  dueBy,
  isBehind,
  monthEnd,
  monthInGrace,
  monthOf,
  monthToDo,
  monthToSay,
} from '../../../domain/reporting-in/monthly'

const china = (time: string): Date => new Date(`${time}+08:00`)
const moments = fc.date({ min: china('2026-01-01T00:00:00'), max: china('2030-12-31T00:00:00'), noInvalidDate: true })

test.each([
  ['2026-11-30T23:59:59', '2026-11', null],
  ['2026-12-01T00:00:00', '2026-12', '2026-11'],
  ['2026-12-03T23:59:59', '2026-12', '2026-11'],
  ['2026-12-04T00:00:00', '2026-12', null],
  ['2027-01-01T07:59:59', '2027-01', '2026-12'],
  ['2028-03-01T00:00:00', '2028-03', '2028-02'],
])('%s in Shanghai is in %s, and makes good %s', (time, month, late) => {
  expect([monthOf(china(time)), monthInGrace(china(time))]).toEqual([month, late])
})

test('a month ends with its last day, and is due three days later', () => {
  expect(monthEnd('2028-02')).toEqual(new Date(china('2028-03-01T00:00:00').getTime() - 1))
  expect(dueBy('2028-02')).toEqual(new Date(china('2028-03-04T00:00:00').getTime() - 1))
})

test('what is to be done counts, is never before he came, and is never a month that is done on another day', () => {
  const members = fc.record({ createdAt: moments, last: fc.option(moments), now: moments })
  fc.assert(
    fc.property(members, ({ createdAt, last, now }) => {
      const lastMonth = last === null ? '' : monthOf(last)
      const month = monthToDo({ createdAt, lastMonth, checkIns: [] }, now)
      return counts(month, now) && (month === monthOf(now) || (createdAt <= monthEnd(month) && lastMonth < month))
    }),
  )
})

test('who makes good the month before has nothing else to do that day', () => {
  const now = china('2026-12-02T10:00:00')
  const createdAt = china('2026-03-01T10:00:00')
  const came = { createdAt, lastMonth: '2026-11', checkIns: [{ month: '2026-11', at: now }] }
  expect(monthToDo(came, china('2026-12-02T20:00:00'))).toBe('2026-11')
  expect(monthToDo(came, china('2026-12-03T08:00:00'))).toBe('2026-12')
})

test('who is reminded hears of the month for which he would come, and the mark is the day', () => {
  const came = { createdAt: china('2026-03-01T10:00:00'), lastMonth: '2026-10', checkIns: [] }
  const late = { month: '2026-11', isInGrace: true, mark: '2026-12-02' }
  expect(monthToSay(came, china('2026-12-02T00:30:00'))).toEqual(late)
  expect(monthToSay(came, china('2026-12-04T10:00:00'))).toEqual({
    ...{ month: '2026-12', isInGrace: false, mark: '2026-12-04' },
  })
})

test.each([
  [{}, true],
  [{ lastMonth: '2026-11' }, false],
  [{ state: 'asked' as const }, false],
  [{ claims: [{ month: '2026-11' }] }, false],
  [{ claims: [{ month: '2026-10' }] }, true],
])('of who has last come in October, with %j, is it said that he is behind in November: %s', (change, expected) => {
  const member = { state: 'reportedIn' as const, lastMonth: '2026-10', claims: [], ...change }
  expect(isBehind(member, china('2026-11-28T10:00:00'))).toBe(expected)
})
