import * as fc from 'fast-check'
import type { Rhythm } from '../../../contract/vocabulary/rhythm'
import { shanghai } from '../../../domain/service-level/shanghai'
import { timesLater } from '../../../domain/serving/rhythm'

const china = (at: string): Date => new Date(`${at}:00+08:00`)

test.each<[Rhythm, string, number, string]>([
  ['weekly', '2026-11-28T09:00', 1, '2026-12-05T09:00'],
  ['weekly', '2026-12-26T09:00', 1, '2027-01-02T09:00'], // over New Year
  ['fortnightly', '2026-11-28T09:00', 2, '2026-12-26T09:00'],
  ['monthly', '2026-11-05T19:30', 2, '2027-01-05T19:30'],
  ['monthly', '2027-01-31T09:00', 1, '2027-02-28T09:00'], // a month without a 31st
  ['monthly', '2027-01-31T09:00', 2, '2027-03-31T09:00'], // and the one after it has its own day again
  ['monthly', '2026-12-01T00:30', 1, '2027-01-01T00:30'], // still November in London
])('%s from %s: %i later is %s', (rhythm, first, times, later) => {
  expect(timesLater(china(first), rhythm, times)).toEqual(china(later))
})

test('each comes after the one before, at the same hour', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom<Rhythm>('weekly', 'fortnightly', 'monthly'),
      fc.integer({ min: 0, max: 11 }),
      (first, rhythm, n) => {
        const [one, next] = [timesLater(first, rhythm, n), timesLater(first, rhythm, n + 1)]
        expect(next > one).toBe(true)
        expect(shanghai(next).format('HH:mm:ss')).toBe(shanghai(first).format('HH:mm:ss'))
      },
    ),
  )
})
