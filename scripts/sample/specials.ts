import { specialTier } from '../../domain/routing/locate'
import { distanceToBorder } from './map/measure'
import type { Spot } from './map/sheet'
import { padded } from './names'
import type { Size } from './plan'
import { TIER, type Tract, allTracts } from './tracts'

/** 专属网格: what in a community has a worker of its own. */
const KINDS = ['小学', '医院', '公园']

/** Chang'an had 75 in 2023 (domain knowledge, A.5). */
const COUNT: Record<Size, number> = { demo: 3, changan: 75 }

/** Every so-manieth community has one. */
const EVERY: Record<Size, number> = { demo: 2, changan: 3 }

const CORNERS = 8
/** How far towards the nearest border of the grid around it. */
const REACH = 0.6

const around = ({ outline, middle }: Tract): Spot[] => {
  const reach = distanceToBorder(outline, middle) * REACH
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS
    return { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) }
  })
}

const specialIn = (community: Tract, kind: string): Tract[] => {
  const grid = allTracts(community).find(({ tier }) => tier === TIER.basic)
  if (grid === undefined) return []
  const code = `${community.code}${specialTier}${padded(1, 3)}`
  const name = `${community.name.replace(/社区$|村$/, '')}${kind}`
  const [outline, path] = [around(grid), [...community.path, code]]
  return [{ ...grid, code, name, tier: specialTier, path, outline, parts: [] }]
}

/** Grids of their own in the first basic grid of some of the communities. */
export const specialTracts = (size: Size, communities: readonly Tract[]): Tract[] => {
  return communities
    .filter((_, i) => i % EVERY[size] === 0)
    .slice(0, COUNT[size])
    .flatMap((community, i) => specialIn(community, KINDS[i % KINDS.length] ?? ''))
}
