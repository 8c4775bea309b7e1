import type { Coverage } from '../../contract/vocabulary/coverage'
import { standingOf, type Queue } from './reception'

/** How a community stands with the units that have come to it. */
export interface Reception {
  readonly coverage: Coverage
  readonly units: number
  readonly asked: number
  readonly waiting: number
  readonly free: number
}

const coverageOf = (taken: number, waiting: number, cap: number): Coverage => {
  if (waiting > 0 || taken > cap) return 'over'
  if (taken === 0) return 'without'
  return taken < cap ? 'free' : 'full'
}

/** @param cap how many units the community takes */
export const receptionOf = (queue: Queue, cap: number): Reception => {
  const states = queue.map(({ unit }) => standingOf(queue, unit, cap).state)
  const count = (state: (typeof states)[number]): number => states.filter((one) => one === state).length
  const [units, asked, waiting] = [count('reportedIn'), count('asked'), count('waiting')]
  const taken = units + asked
  return { coverage: coverageOf(taken, waiting, cap), units, asked, waiting, free: Math.max(cap - taken, 0) }
}

/** 0 to 1, to four places; nothing of nothing is nothing. What a unit says of its size may be behind. */
export const rateOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round(Math.min(part / whole, 1) * 10_000) / 10_000
