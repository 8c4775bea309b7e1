import { refuse, type Refused } from '../../domain/refused'
import { areaByCode, buildingById } from '../repositories/areas'
import type { PersonDocument } from '../repositories/documents/person'

/** Where somebody says that he lives; null forgets it. A building must stand in the area. */
export const findHome = async (
  area: string | null,
  building: string | null,
): Promise<PersonDocument['home'] | Refused> => {
  if (area === null) return null
  if ((await areaByCode(area))?.validTo !== null) return refuse('placeUnknown')
  if (building !== null && (await buildingById(building))?.area !== area) return refuse('buildingUnknown')
  return { area, building }
}
