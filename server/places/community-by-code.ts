import type { Actor } from '../../domain/access/actor'
import { deskOver, desksOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'

/** District 0, street 1, community 2. */
export const communityTier = 2

/** A community that units and members can report in to. */
export const communityByCode = async (code: string): Promise<AreaSummary | Refused> => {
  const [area] = await areasByCode([code])
  return area?.tier === communityTier && area.validTo === null ? area : refuse('placeUnknown')
}

/** The community that a desk looks at: its own, or for a desk above communities the one it wants. */
export const communityForDesk = async (wanted: string | undefined, actor: Actor): Promise<AreaSummary | Refused> => {
  const own = desksOf(actor).find(({ duty }) => duty === 'communityDesk')?.area
  const code = wanted ?? own
  if (code === undefined) return refuse('notAllowed')
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  return deskOver(actor, community.path) === undefined ? refuse('notAllowed') : community
}
