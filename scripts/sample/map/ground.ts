import type { Random } from '../random'
import type { Sheet, Spot } from './sheet'

/** What lies under the map: how densely people live where, and which way the streets run. */
export interface Ground {
  sheet: Sheet
  random: Random
  /** People on a square metre, against any other place of the same map. */
  density: (spot: Spot) => number
  /** Radians from east; the cross streets stand square on it. */
  heading: (spot: Spot) => number
  /** Corners of a street on its way past one of the smallest areas. */
  kinks: number
}

/** Streets keep to one grid which turns slowly over the district, as in towns that grew out of several villages. */
export const turningHeading = (random: Random, reach: number): Ground['heading'] => {
  const base = random.between(-0.2, 0.2)
  const phases = [random.between(0, 6), random.between(0, 6)] as const
  return ({ x, y }) =>
    base + 0.2 * Math.sin((1.4 * x) / reach + phases[0]) + 0.2 * Math.sin((1.2 * y) / reach + phases[1])
}
