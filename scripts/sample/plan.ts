import type { Random } from './random'

/** How many parts an area has, part by part, down to the smallest ones. */
export interface Plan {
  /** The number of smallest areas within: what the area's size is measured by. */
  leaves: number
  parts: Plan[]
}

export type Size = 'demo' | 'changan'

interface Tier {
  /** Areas of this tier in the whole district. */
  total: number
  fewest: number
  most: number
}

/** The tiers below the district, from the street down. */
const TIERS: Record<Size, Tier[]> = {
  demo: [
    { total: 2, fewest: 2, most: 2 },
    { total: 6, fewest: 3, most: 3 },
    { total: 12, fewest: 2, most: 2 },
    { total: 39, fewest: 3, most: 4 },
    { total: 120, fewest: 2, most: 4 },
  ],
  changan: [
    { total: 16, fewest: 16, most: 16 },
    { total: 270, fewest: 12, most: 22 },
    { total: 270, fewest: 1, most: 1 },
    { total: 355, fewest: 1, most: 3 },
    { total: 1367, fewest: 2, most: 7 },
    { total: 17031, fewest: 7, most: 18 },
  ],
}

/** Gives out `total` things to `parts` unevenly, each within its bounds. */
const shareOut = (random: Random, tier: Tier, parts: number): number[] => {
  const shares = Array.from(
    { length: parts },
    (_, i) => Math.floor(((i + 1) * tier.total) / parts) - Math.floor((i * tier.total) / parts),
  )
  for (let move = 0; move < parts * 3; move++) {
    const from = random.integer(0, parts - 1)
    const to = random.integer(0, parts - 1)
    const giver = shares[from] ?? 0
    const taker = shares[to] ?? 0
    if (from === to || giver <= tier.fewest || taker >= tier.most) continue
    shares[from] = giver - 1
    shares[to] = taker + 1
  }
  return shares
}

const LEAF: Plan = { leaves: 1, parts: [] }

/** Built from the smallest areas up, so that every tier's total is met exactly. */
export const planDistrict = (size: Size, random: Random): Plan => {
  const tiers = TIERS[size]
  let below: Plan[] = Array.from({ length: tiers.at(-1)?.total ?? 0 }, () => LEAF)
  for (let depth = tiers.length - 1; depth >= 0; depth--) {
    const tier = tiers[depth]
    const parents = tiers[depth - 1]?.total ?? 1
    if (!tier) break
    let taken = 0
    below = shareOut(random, tier, parents).map((share) => {
      const parts = below.slice(taken, (taken += share))
      return { leaves: parts.reduce((sum, part) => sum + part.leaves, 0), parts }
    })
  }
  return below[0] ?? LEAF
}
