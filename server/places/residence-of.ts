import { isRefused, refuse, type Refused } from '../../domain/refused'
import { areasByCode } from '../repositories/areas'
import { communityByCode } from './community-by-code'

/** Where somebody reports in: a community, and the compound or grid in it if he names one. */
export interface Residence {
  readonly community: { readonly code: string; readonly name: string; readonly path: string[] }
  readonly grid: { readonly code: string; readonly name: string } | null
}

interface Named {
  readonly community: string
  readonly grid?: string | undefined
}

/** Refused when there is no such community, or the grid lies elsewhere. */
export const residenceOf = async ({ community: code, grid: gridCode }: Named): Promise<Residence | Refused> => {
  // Asked together, so that both are one read at most.
  const [, grid] = await areasByCode(gridCode === undefined ? [code] : [code, gridCode])
  const area = await communityByCode(code)
  if (isRefused(area)) return area
  const community = { code, name: area.name, path: [...area.path] }
  if (gridCode === undefined) return { community, grid: null }
  const isWithin = grid?.validTo === null && grid.tier > area.tier && grid.path.includes(code)
  return isWithin ? { community, grid: { code: gridCode, name: grid.name } } : refuse('placeUnknown')
}
