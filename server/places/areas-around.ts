import type { Place } from '../../domain/request/request'
import { areaByCode, areasByCode, areasContaining, codesNear } from '../repositories/areas'
import type { AreaDocument } from '../repositories/documents/area'
import { districtSettings } from '../repositories/settings'
import { similarMetres } from '../repositories/similar-requests'
import { withGridsOver } from './grids-over'

/** Where something is: a point, an area, or both. */
export interface Around {
  readonly at: Place['at']
  readonly area: string | null
}

/** The basic grid that an area is or lies in; under a special one, that of its middle. None for what is wider. */
const basicGridsOf = async ({ path, special, centre }: AreaDocument): Promise<string[]> => {
  const { basicTier } = await districtSettings()
  if (!special) return (await areasByCode(path)).filter(({ tier }) => tier === basicTier).map(({ _id }) => _id)
  return (await areasContaining(centre)).filter(({ tier }) => tier === basicTier).map(({ code }) => code)
}

/** An area with the basic grid there and all that is drawn in it: whoever names one of them may mean the same spot as who names another. */
const areasLike = async (code: string): Promise<string[]> => {
  const area = await areaByCode(code)
  return [code, ...(area === null ? [] : await withGridsOver(await basicGridsOf(area)))]
}

/** The areas in which something may lie that is near: those within reach of its point, or without one those that its own goes with. */
export const areasAround = async ({ at, area }: Around): Promise<string[]> => {
  const own = area === null ? [] : [area]
  if (at !== null) return [...new Set([...own, ...(await codesNear(at, similarMetres))])]
  return [...new Set((await Promise.all(own.map(areasLike))).flat())]
}
