import type { Spot } from './district'
import * as take from './steps'
import type { Case, Step } from './steps'

export interface Life {
  /** How many of 100,000 cases go this way. */
  readonly per100000: number
  /** Who finds it: the worker on his round, or a resident. */
  readonly by: 'resident' | 'worker'
  /** `pause`: nobody does anything until some days have passed, and the timers have rung. */
  readonly steps: readonly (Step | 'pause')[]
}

const fromResident = [take.raise, take.accept, take.arrive, take.resolve]

/**
 * A district's year as its ledger has it: 313,087 cases, most of them found by grid workers on their rounds or closed in the grid,
 * 2,245 of them quarrels (0.7 %), and 771 (0.25 %) for which the street whistled for departments. Five calls or more each, timers not
 * counted. The kinds that are rare are here as often as is needed to have them at all.
 */
export const lives = {
  fixedOnTheSpot: {
    per100000: 40_000,
    by: 'worker',
    steps: [take.similar, take.reportFixed, take.toCheck, take.readByHandler, take.check],
  },
  doneByItsFinder: {
    per100000: 18_000,
    by: 'worker',
    steps: [take.reportMine, take.arrive, take.resolve, take.readByHandler, take.check],
  },
  confirmed: {
    per100000: 22_000,
    by: 'resident',
    steps: [take.raise, take.grant, take.accept, take.arrive, take.resolve, take.confirm, take.rate],
  },
  silent: { per100000: 17_507, by: 'resident', steps: [...fromResident, take.readByReporter, 'pause'] },
  quarrel: {
    per100000: 717,
    by: 'resident',
    steps: [
      { ...take.raise, category: '0501' },
      take.accept,
      take.ask,
      take.answer,
      take.arrive,
      take.resolve,
      take.rejectResult,
      take.arrive,
      take.resolve,
      take.confirm,
    ],
  },
  whistled: {
    per100000: 246,
    by: 'resident',
    steps: [
      // What is urgent goes past the street at once.
      { ...take.raise, category: '0105' },
      take.accept,
      take.verify,
      take.refer,
      take.refer,
      take.blow,
      ...take.partsSteps,
      take.closeJoint,
      take.confirm,
    ],
  },
  sentBack: {
    per100000: 500,
    by: 'resident',
    steps: [take.raise, take.giveBack, take.reassign, take.accept, take.arrive, take.resolve, take.confirm],
  },
  joined: { per100000: 400, by: 'resident', steps: [take.raise, take.join, take.accept, take.resolve, take.confirm] },
  merged: {
    per100000: 200,
    by: 'resident',
    steps: [take.raise, take.raiseTwin, take.merge, take.readByHandler, take.accept, take.resolve, take.confirm],
  },
  extended: {
    per100000: 150,
    by: 'resident',
    steps: [take.raise, take.accept, take.requestExtension, take.approve, take.resolve, take.confirm],
  },
  suspended: {
    per100000: 80,
    by: 'resident',
    steps: [take.raise, take.accept, take.requestSuspension, take.approve, take.resume, take.resolve, take.confirm],
  },
  reopened: {
    per100000: 100,
    by: 'resident',
    steps: [...fromResident, take.confirm, take.reopen, take.reassign, take.accept, take.resolve, take.confirm],
  },
  overdue: {
    per100000: 100,
    by: 'resident',
    steps: [take.raise, 'pause', take.accept, take.arrive, take.resolve, take.confirm],
  },
} as const satisfies Record<string, Life>

export type LifeName = keyof typeof lives

const table = Object.entries(lives) as [LifeName, Life][]

/** Coprime to 100,000: spreads the kinds evenly over the year, so that any stretch of it has the mix of the whole. */
const stride = 61_803

/** Which way the nth case goes. */
export const lifeOf = (n: number): LifeName => {
  let rest = (n * stride) % 100_000
  for (const [name, { per100000 }] of table) {
    if (rest < per100000) return name
    rest -= per100000
  }
  throw new Error('the lives do not add up to 100,000')
}

const at = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item

/** The nth case before its first step. */
export const caseOf = (
  n: number,
  { spots, residents }: { spots: readonly Spot[]; residents: readonly string[] },
): Case => {
  const { by }: Life = lives[lifeOf(n)]
  const spot = at(spots, n)
  return {
    n,
    spot,
    reporter: by === 'worker' ? spot.worker : at(residents, n),
    // Half the residents away from him: nobody else's reporter at the same time.
    neighbour: at(residents, n + Math.floor(residents.length / 2)),
    photos: new Map(),
  }
}
