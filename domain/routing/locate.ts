import type { Position } from '../../contract/place'
import { metresToRing } from './distance'

export interface Area {
  readonly code: string
  readonly name: string
  readonly tier: number
  readonly path: readonly string[]
  /** A school, a hospital, a park: a grid of its own (专属网格) that lies over the others. */
  readonly special: boolean
  /** Outer ring, closed, GCJ-02. */
  readonly ring: readonly Position[]
}

/** Special grids lie over all others: deeper than any tree. */
export const specialTier = 9

/** A point this far outside every grid still belongs to the nearest one. */
export const nearbyMetres = 200

export interface Located<A extends Area> {
  readonly area: A
  /** From the district down to the area. A special grid stands behind the grids under it, whose posts are asked after its own. */
  readonly path: readonly string[]
  readonly note: string | null
}

const deepest = <A extends Area>(areas: readonly A[]): A | undefined =>
  areas.reduce<A | undefined>(
    // On a shared edge two areas of one tier contain the point: the lower code, so that the answer is always the same.
    (best, area) =>
      best === undefined || area.tier > best.tier || (area.tier === best.tier && area.code < best.code) ? area : best,
    undefined,
  )

const pathOf = <A extends Area>(area: A, containing: readonly A[]): readonly string[] => {
  const under = area.special ? deepest(containing.filter(({ special }) => !special)) : undefined
  const community = area.path.at(-2)
  return under !== undefined && community !== undefined && under.path.includes(community)
    ? [...under.path, area.code]
    : area.path
}

/**
 * The area a point belongs to.
 * @param containing areas whose outline contains the point
 * @param nearby areas that come within `nearbyMetres` of it
 * @returns null when there is neither: then people are asked for the area
 */
export const locate = <A extends Area>(
  at: Position,
  containing: readonly A[],
  nearby: readonly A[],
  basicTier: number,
): Located<A> | null => {
  const inside = deepest(containing)
  // Inside a larger area but in a gap of its grids counts as outside of the grids.
  if (inside !== undefined && inside.tier >= basicTier)
    return { area: inside, path: pathOf(inside, containing), note: null }
  const [nearest] = nearby
    .filter((area) => area.tier >= basicTier)
    // Whole metres: what is equally near to a person is equally near here, and then too the lower code decides.
    .map((area) => ({ area, metres: Math.round(metresToRing(at, area.ring)) }))
    .sort((a, b) => a.metres - b.metres || b.area.tier - a.area.tier || (a.area.code < b.area.code ? -1 : 1))
  if (nearest !== undefined && nearest.metres <= nearbyMetres)
    return {
      area: nearest.area,
      path: nearest.area.path,
      note: `定位在网格外约 ${nearest.metres} 米，已按最近的网格处理`,
    }
  return inside === undefined ? null : { area: inside, path: inside.path, note: '这里还没有划分网格，已按所在区域处理' }
}
