import { areaCode } from '../../contract/ids'
import type { PlaceView } from '../../contract/place'
import type { Place } from '../../domain/request/request'

export const placeView = (place: Place): PlaceView => ({
  area: areaCode.parse(place.area),
  areaName: place.areaName,
  communityName: place.communityName,
  buildingName: place.buildingName,
  at: place.at,
  accuracy: place.accuracy,
  source: place.source,
  detail: place.detail,
  note: place.note,
})
