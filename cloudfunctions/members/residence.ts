import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityByCode } from '../../server/places/community-by-code'
import { areasByCode } from '../../server/repositories/areas'
import type { MemberDocument } from '../../server/repositories/documents/member'
import type { Input } from './input'

export interface Residence {
  readonly community: NonNullable<MemberDocument['community']>
  readonly grid: MemberDocument['grid']
}

/** Where somebody says that he lives: a community, and a compound or grid that lies in it. */
export const residenceOf = async ({
  community: code,
  grid: gridCode,
}: Pick<Input<'transfer'>, 'community' | 'grid'>): Promise<Residence | Refused> => {
  // Asked together, so that both are one read at most.
  const [, grid] = await areasByCode(gridCode === undefined ? [code] : [code, gridCode])
  const area = await communityByCode(code)
  if (isRefused(area)) return area
  const community = { code, name: area.name, path: [...area.path] }
  if (gridCode === undefined) return { community, grid: null }
  const isWithin = grid?.validTo === null && grid.tier > area.tier && grid.path.includes(code)
  return isWithin ? { community, grid: { code: gridCode, name: grid.name } } : refuse('placeUnknown')
}
