import type { Size } from './plan'
import type { Random } from './random'
import { TIER, type Tract, allTracts } from './tracts'

/** How many households live where. */
export interface Dwellings {
  /** By area code, for the smallest areas. */
  households: Map<string, number>
  /** By code of the basic grid: the households of each of its buildings. */
  buildings: Map<string, number[]>
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Two houses which together have 24 households, so that the district's total is known whatever the draw. */
const PAIRS = [[8, 16], [12, 12], [10, 14], [16, 8]] as const // prettier-ignore

/** A town to look at closely: 200 houses with 2,400 households, one to three to a grid. */
const settleDemo = (random: Random, basics: readonly Tract[]): Dwellings => {
  const perGrid = random.shuffled(basics.map((_, i) => (i < 50 ? 1 : i < 110 ? 2 : 3)))
  const pairs = Array.from({ length: sum(perGrid) / 2 }, () => PAIRS[random.integer(0, PAIRS.length - 1)] ?? PAIRS[0])
  const houses: number[] = random.shuffled(pairs.flat())
  const buildings = new Map(basics.map(({ code }, i) => [code, houses.splice(0, perGrid[i])]))
  const households = new Map([...buildings].map(([code, counts]) => [code, sum(counts)]))
  return { households, buildings }
}

/** A district to load: about ten households to a micro grid, four buildings to a basic grid. */
const settleChangan = (random: Random, basics: readonly Tract[]): Dwellings => {
  const micros = basics.flatMap(({ parts }) => parts)
  const households = new Map(micros.map(({ code }) => [code, random.integer(6, 14)]))
  const shared = (total: number, parts: number) =>
    Array.from({ length: parts }, (_, i) => Math.floor(((i + 1) * total) / parts) - Math.floor((i * total) / parts))
  const buildings = new Map(
    basics.map(({ code, parts }) => [code, shared(sum(parts.map((part) => households.get(part.code) ?? 0)), 4)]),
  )
  return { households, buildings }
}

export const settle = (size: Size, random: Random, district: Tract): Dwellings => {
  const basics = allTracts(district).filter(({ tier }) => tier === TIER.basic)
  return size === 'demo' ? settleDemo(random, basics) : settleChangan(random, basics)
}
