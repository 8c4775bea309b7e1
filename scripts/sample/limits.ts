import type { Limit, Limits, ServiceLevel } from '../../domain/service-level/limits'

const hours = (amount: number): Limit => ({ amount, unit: 'hours' })
const days = (amount: number): Limit => ({ amount, unit: 'days' })
const workingHours = (amount: number): Limit => ({ amount, unit: 'workingHours' })
const workingDays = (amount: number): Limit => ({ amount, unit: 'workingDays' })

/** Every resident gets the same time to say whether it is solved, days off included: that is when he is at home to look. */
const confirm = days(7)

/** At a desk or a counter: a request from the web is taken up within 2 hours (draft of Beijing's 12345 standard), of office hours. */
const office = { dispatch: workingHours(2), accept: workingHours(2), confirm } satisfies Partial<Limits>

/**
 * The limits that a district starts from. To resolve: 2 h, 24 h, 7 d and 15 d, natural time, as Beijing's 12345 promises callers
 * who are in danger, without water, power, gas or heat, and with ordinary and complex matters. What cannot wait for the office to
 * open (the first two) is dispatched and accepted in natural time as well. Within the hour on site in an emergency is ours.
 */
const byUrgency: ServiceLevel['limits']['byUrgency'] = {
  emergency: { dispatch: hours(0.5), accept: hours(0.5), arrive: hours(1), resolve: hours(2), confirm },
  urgent: { dispatch: hours(2), accept: hours(1), resolve: hours(24), confirm },
  ordinary: { ...office, resolve: days(7) },
  complex: { ...office, resolve: days(15) },
}

/** Where cities publish a limit of their own in 工作时 or 工作日 (tables of city management, GB/T 30428 and before). */
const byCategory: ServiceLevel['limits']['byCategory'] = {
  '0101': { resolve: workingHours(4) }, // 暴露垃圾
  '0102': { resolve: workingHours(5) }, // 道路不洁
  '0103': { resolve: workingDays(15) }, // 水域不洁
  '0104': { resolve: workingDays(2) }, // 乱倒渣土
  '0204': { resolve: workingHours(4) }, // 道路积水
  '0801': { resolve: workingDays(3) }, // 咨询
  '0901': { resolve: workingDays(20) }, // 私搭乱建
}

export const sampleLimits: ServiceLevel['limits'] = { byUrgency, byCategory }
