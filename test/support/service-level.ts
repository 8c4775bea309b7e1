import type { Limit, ServiceLevel } from '../../domain/service-level/limits'
import { sampleLadders } from '../../scripts/sample/limits'

const natural = (amount: number): Limit => ({ amount, unit: 'hours' })
const working = (amount: number): Limit => ({ amount, unit: 'workingHours' })
const anybody = {
  dispatch: natural(5),
  confirm: { amount: 7, unit: 'days' },
  check: { amount: 2, unit: 'workingDays' },
  sign: natural(1),
  contact: natural(24),
  approve: { amount: 1, unit: 'workingDays' },
  reply: { amount: 1, unit: 'workingDays' },
} as const

/** Seven hours from Monday to Friday, no holidays; what is urgent runs by night as well. */
export const level: ServiceLevel = {
  calendar: {
    officeHours: [
      ['08:30', '12:00'],
      ['14:00', '17:30'],
    ],
    days: {},
    coveredYears: [2026],
  },
  limits: {
    byUrgency: {
      emergency: { ...anybody, accept: natural(0.5), arrive: natural(1), resolve: natural(4) },
      urgent: { ...anybody, accept: natural(1), resolve: natural(24) },
      ordinary: { ...anybody, accept: working(2), resolve: { amount: 7, unit: 'days' } },
      complex: { ...anybody, accept: working(3), resolve: { amount: 15, unit: 'workingDays' } },
    },
    byCategory: {},
  },
  ladders: sampleLadders,
}
