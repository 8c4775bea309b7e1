import type { Place, Request } from '../../domain/request/request'
import type { TakenUp } from '../../domain/request/to-desk'
import { areaInUse } from '../repositories/areas'
import { findDesk } from './find-route'

/** The same spot at its present address, where its grid was redrawn or renamed while nobody worked there; null where it was not. */
const placeInUse = async (place: Place): Promise<Place | null> => {
  const area = await areaInUse(place.area, place.at)
  if (area === null || (String(area.path) === String(place.path) && area.name === place.areaName)) return null
  return { ...place, area: area._id, areaName: area.name, path: area.path }
}

/** Which desk takes up what was over or waited for another, and where that now is. */
export const findDeskAnew = async (request: Request, now: Date): Promise<TakenUp> => {
  const moved = await placeInUse(request.place)
  const there = moved === null ? request : { ...request, place: moved }
  return { desk: await findDesk(there, now, request.level), moved }
}
