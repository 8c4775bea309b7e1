import { areaCode } from '../../contract/ids'
import type { PlaceView } from '../../contract/place'
import type { Place } from '../../domain/request/request'

/** @param knowsDoor whether the reader may know which door it is */
export const placeView = (place: Place, knowsDoor = true): PlaceView => ({
  area: areaCode.parse(place.area),
  areaName: place.areaName,
  communityName: place.communityName,
  buildingName: place.buildingName,
  at: place.at,
  accuracy: place.accuracy,
  source: place.source,
  detail: knowsDoor ? place.detail : '',
  note: place.note,
})
