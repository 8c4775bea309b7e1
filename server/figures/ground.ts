import type { Actor, HeldPost } from '../../domain/access/actor'
import { deskLevel } from '../../domain/access/levels'
import { deskOver, desksOf } from '../../domain/access/parties'
import { refuse, type Refused } from '../../domain/refused'
import { communityTier } from '../places/community-by-code'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'

/** An area whose figures somebody may read, and the desk in which he does. */
export interface Ground {
  readonly area: AreaSummary
  readonly desk: HeldPost
}

const widestArea = (actor: Actor): string | undefined =>
  desksOf(actor).sort((a, b) => deskLevel(b.duty) - deskLevel(a.duty))[0]?.area

/** The one check of who may read figures. @param wanted the area of his widest desk when absent */
export const groundOf = async (wanted: string | undefined, actor: Actor): Promise<Ground | Refused> => {
  const code = wanted ?? widestArea(actor)
  if (code === undefined) return refuse('notAllowed')
  const [area] = await areasByCode([code])
  if (area === undefined || area.tier > communityTier) return refuse('placeUnknown')
  const desk = deskOver(actor, area.path)
  return desk === undefined ? refuse('notAllowed') : { area, desk }
}
