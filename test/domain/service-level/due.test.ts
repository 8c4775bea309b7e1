import { dueFor } from '../../../domain/service-level/due'
import { limits } from '../../support/requests'

const now = new Date('2026-11-20T09:30:00Z') // Friday, 17:30 in Shanghai

describe('by when a step must be done', () => {
  test.each([
    ['accept', 'emergency', '2026-11-20T10:00:00.000Z'], // half an hour
    ['accept', 'complex', '2026-11-20T12:30:00.000Z'], // 3 hours
    ['resolve', 'emergency', '2026-11-20T13:30:00.000Z'], // 4 hours
    ['resolve', 'urgent', '2026-11-21T09:30:00.000Z'], // Saturday: natural hours, weekends count
    ['resolve', 'ordinary', '2026-11-23T09:30:00.000Z'], // 72 hours, Monday
    ['dispatch', 'emergency', '2026-11-20T14:30:00.000Z'], // 5 hours, whatever the urgency
    ['dispatch', 'complex', '2026-11-20T14:30:00.000Z'],
    ['confirm', 'urgent', '2026-11-27T09:30:00.000Z'], // 7 days
  ] as const)('%s %s', (step, urgency, at) => {
    expect(dueFor(step, urgency, limits, now)).toEqual({ step, at: new Date(at) })
  })

  test('leaves the moment it counts from as it was', () => {
    dueFor('resolve', 'complex', limits, now)
    expect(now.toISOString()).toBe('2026-11-20T09:30:00.000Z')
  })
})
