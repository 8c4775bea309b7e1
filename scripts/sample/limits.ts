import type { Ladders } from '../../domain/service-level/ladder'
import type { Limit, Limits, ServiceLevel } from '../../domain/service-level/limits'

const hours = (amount: number): Limit => ({ amount, unit: 'hours' })
const days = (amount: number): Limit => ({ amount, unit: 'days' })
const workingHours = (amount: number): Limit => ({ amount, unit: 'workingHours' })
const workingDays = (amount: number): Limit => ({ amount, unit: 'workingDays' })

/**
 * The same for all. Every resident gets the same time to say whether it is solved, days off included: that is when he is at home to
 * look. A whistle is signed within 1 h and whoever blew it is called within 24 h (published by Nanjing Gulou); the rest is ours.
 */
const always = {
  confirm: days(7),
  check: workingDays(2),
  sign: hours(1),
  contact: hours(24),
  approve: workingDays(1),
  reply: workingDays(1),
} satisfies Partial<Limits>

/** At a desk or a counter: a request from the web is taken up within 2 hours (draft of Beijing's 12345 standard), of office hours. */
const office = { ...always, dispatch: workingHours(2), accept: workingHours(2) } satisfies Partial<Limits>

/** What cannot wait for a day to pass does not wait for a signature either. */
const pressing = {
  ...always,
  check: hours(4),
  sign: hours(0.5),
  contact: hours(1),
  approve: hours(0.5),
  reply: hours(2),
} satisfies Partial<Limits>

/**
 * The limits that a district starts from. To resolve: 2 h, 24 h, 7 d and 15 d, natural time, as Beijing's 12345 promises callers
 * who are in danger, without water, power, gas or heat, and with ordinary and complex matters. What cannot wait for the office to
 * open (the first two) is dispatched and accepted in natural time as well. Within the hour on site in an emergency is ours.
 */
const byUrgency: ServiceLevel['limits']['byUrgency'] = {
  emergency: { ...pressing, dispatch: hours(0.5), accept: hours(0.5), arrive: hours(1), resolve: hours(2) },
  urgent: { ...always, dispatch: hours(2), accept: hours(1), resolve: hours(24) },
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

const half = { name: 'half', when: { share: 0.5 }, tells: ['handler'], mark: null } as const
const most = { name: 'most', when: { share: 0.8 }, tells: ['handler', 'chief'], mark: null } as const
const breach = { name: 'breach', when: { share: 1 }, tells: ['handler', 'chief', 'desk'], mark: 'yellow' } as const
const urge = { name: 'urge', tells: ['handler', 'chief', 'desk', 'above'], mark: null } as const
const supervise = { name: 'supervise', tells: ['handler', 'chief', 'desk', 'above', 'top'], mark: 'red' } as const
const circulate = { name: 'circulate', tells: ['handler', 'chief', 'desk', 'above', 'top'], mark: null } as const

/**
 * The ladders that a district starts from: urged on the working day after, and in a circular when it was urged and more than 5 working
 * days passed (order rules of one 12345 authority); between them it is supervised, so that the answer (1 working day) can still
 * prevent the circular. How fast an emergency climbs is ours: it ends on the day on which it began.
 */
export const sampleLadders: Ladders = {
  ordinary: [
    half,
    most,
    breach,
    { ...urge, when: { after: workingDays(1) } },
    { ...supervise, when: { after: workingDays(3) } },
    { ...circulate, when: { after: workingDays(6) } },
  ],
  emergency: [
    half,
    most,
    breach,
    { ...urge, when: { after: hours(0.5) } },
    { ...supervise, when: { after: hours(1) } },
    { ...circulate, when: { after: hours(4) } },
  ],
  confirm: [{ name: 'most', when: { share: 0.8 }, tells: ['reporter'], mark: null }],
}
