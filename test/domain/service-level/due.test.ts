import { dueFor, dueForWork, resolvedBy, startClock } from '../../../domain/service-level/due'
import type { ServiceLevel } from '../../../domain/service-level/limits'
import { level } from '../../support/requests'

const now = new Date('2026-11-20T17:30:00+08:00') // Friday
const china = (text: string): Date => new Date(`${text}:00+08:00`)
const kind = (urgency: 'emergency' | 'urgent' | 'ordinary' | 'complex', code = '0201') => ({ urgency, code })
const withRows = (byCategory: ServiceLevel['limits']['byCategory']): ServiceLevel => ({
  ...level,
  limits: { ...level.limits, byCategory },
})

describe('by when a step must be done', () => {
  test.each([
    ['accept', 'emergency', '2026-11-20T18:00'], // half an hour, Friday evening
    ['accept', 'urgent', '2026-11-20T18:30'], // an hour
    ['accept', 'ordinary', '2026-11-23T10:30'], // 2 working hours: Monday
    ['accept', 'complex', '2026-11-23T11:30'],
    ['resolve', 'emergency', '2026-11-20T21:30'], // 4 hours
    ['resolve', 'urgent', '2026-11-21T17:30'], // 24 hours: Saturday
    ['resolve', 'ordinary', '2026-11-27T17:30'], // 7 days
    ['resolve', 'complex', '2026-12-11T17:30'], // 15 working days: Friday
    ['dispatch', 'complex', '2026-11-20T22:30'], // 5 hours
    ['confirm', 'urgent', '2026-11-27T17:30'], // 7 days
    ['check', 'ordinary', '2026-11-24T17:30'], // 2 working days: Tuesday
    ['sign', 'ordinary', '2026-11-20T18:30'], // an hour: a whistle is heard on Friday evening too
    ['contact', 'ordinary', '2026-11-21T17:30'], // 24 hours: Saturday
    ['approve', 'ordinary', '2026-11-23T17:30'], // a working day: Monday
    ['reply', 'ordinary', '2026-11-23T17:30'],
  ] as const)('%s %s', (step, urgency, at) => {
    expect(dueFor(step, kind(urgency), level, now)).toMatchObject({ step, from: now, at: china(at) })
  })

  test('the row of a category wins over its urgency, for the steps that it names', () => {
    const rubbish = withRows({ '0101': { resolve: { amount: 4, unit: 'workingHours' } } })
    expect(dueFor('resolve', kind('urgent', '0101'), rubbish, now).at).toEqual(china('2026-11-23T14:30'))
    expect(dueFor('accept', kind('urgent', '0101'), rubbish, now).at).toEqual(china('2026-11-20T18:30'))
    expect(dueFor('resolve', kind('urgent', '0102'), rubbish, now).at).toEqual(china('2026-11-21T17:30'))
  })

  test('an emergency runs day and night, even where its category is counted in working time', () => {
    const manholes = withRows({
      '0202': { accept: { amount: 2, unit: 'workingHours' }, resolve: { amount: 1, unit: 'workingDays' } },
    })
    expect(dueFor('accept', kind('emergency', '0202'), manholes, now).at).toEqual(china('2026-11-20T19:30'))
    expect(dueFor('resolve', kind('emergency', '0202'), manholes, now)).toMatchObject({
      at: china('2026-11-21T17:30'),
      unit: 'days',
    })
  })
})

describe('a limit that comes from elsewhere, as that of a type of whistle', () => {
  const threeDays = { amount: 3, unit: 'workingDays' } as const

  test.each([
    ['ordinary', '2026-11-25T17:30', 'workingDays'], // Wednesday
    ['emergency', '2026-11-23T17:30', 'days'], // Monday: the weekend counts
  ] as const)('is counted for %s as any other', (urgency, at, unit) => {
    expect(startClock('report', threeDays, { urgency }, level, now)).toEqual({
      step: 'report',
      from: now,
      at: china(at),
      unit,
      rung: 0,
    })
  })
})

describe('when work begins', () => {
  test('arriving is timed where it is limited, beside the time to resolve', () => {
    const inHours = { from: now, unit: 'hours', rung: 0 }
    const resolve = { ...inHours, step: 'resolve', at: china('2026-11-20T21:30') }
    expect(dueForWork(kind('emergency'), level, now)).toEqual({
      ...inHours,
      step: 'arrive',
      at: china('2026-11-20T18:30'),
      next: resolve,
    })
    expect(dueForWork(kind('urgent'), level, now)).toEqual({
      ...inHours,
      step: 'resolve',
      at: china('2026-11-21T17:30'),
    })
  })

  test('a time to arrive that is longer than the time to resolve says nothing', () => {
    const slow = withRows({ '0201': { arrive: { amount: 3, unit: 'days' } } })
    expect(dueForWork(kind('urgent'), slow, now)).toEqual(dueFor('resolve', kind('urgent'), slow, now))
  })
})

describe('by when a resident may count on it', () => {
  test.each([
    ['dispatch', 'ordinary', '2026-11-30T10:30'], // dispatched Friday 22:30, accepted Monday 10:30, then 7 days
    ['accept', 'ordinary', '2026-11-30T10:30'], // accepted Monday 10:30, then 7 days
    ['accept', 'emergency', '2026-11-20T22:00'],
  ] as const)('while %s is due, %s', (step, urgency, at) => {
    expect(resolvedBy(dueFor(step, kind(urgency), level, now), kind(urgency), level)).toEqual(china(at))
  })

  test('while somebody is on his way, the time to resolve that runs already', () => {
    const due = dueForWork(kind('emergency'), level, now)
    expect(resolvedBy(due, kind('emergency'), level)).toEqual(china('2026-11-20T21:30'))
  })

  test('nothing more than the due time says itself', () => {
    for (const step of ['resolve', 'confirm', 'approve', 'check'] as const)
      expect(resolvedBy(dueFor(step, kind('urgent'), level, now), kind('urgent'), level)).toBeNull()
    expect(resolvedBy(null, kind('urgent'), level)).toBeNull()
  })
})
