import type { Rhythm } from '../../contract/vocabulary/rhythm'
import { shanghai } from '../service-level/shanghai'

const steps = {
  weekly: { count: 1, unit: 'week' },
  fortnightly: { count: 2, unit: 'week' },
  monthly: { count: 1, unit: 'month' },
} as const satisfies Record<Rhythm, { readonly count: number; readonly unit: 'week' | 'month' }>

/**
 * So many times after one of a series: at the same hour in China, and on the same day of the month for a monthly one; a month that is too
 * short has it on its last day.
 */
export const timesLater = (at: Date, rhythm: Rhythm, times: number): Date => {
  const { count, unit } = steps[rhythm]
  return shanghai(at)
    .add(times * count, unit)
    .toDate()
}
