import { refuse, type Refused } from '../../domain/refused'
import { areaByCode } from '../../server/repositories/areas'
import type { AreaSummary } from '../../server/repositories/documents/area'

/** District 0, street 1, community 2. */
export const communityTier = 2

/** A community that units can report in to. */
export const communityByCode = async (code: string): Promise<AreaSummary | Refused> => {
  const area = await areaByCode(code)
  return area?.tier === communityTier && area.validTo === null ? area : refuse('placeUnknown')
}
