import type { Position } from '../../contract/place'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { PersonDocument } from '../repositories/documents/person'
import { locatePlace } from './locate-place'

interface Asked {
  readonly at?: Position
  readonly area?: string
}

/** Grids are numbered through their community, whose code they begin with. */
const communityCode = (area: string): string => area.slice(0, 12)

const codeOf = async ({ at, area }: Asked, { home }: PersonDocument): Promise<string | Refused> => {
  if (at !== undefined) {
    const place = await locatePlace({ source: 'pin', at, detail: '' })
    return isRefused(place) ? place : communityCode(place.area)
  }
  const code = area ?? home?.area
  return code === undefined ? refuse('placeUnknown') : communityCode(code)
}

/** Which community somebody asks about: around a point, of an area, else where he lives. */
export const communityOf = async (asked: Asked, person: PersonDocument): Promise<AreaSummary | Refused> => {
  const code = await codeOf(asked, person)
  if (isRefused(code)) return code
  const [community] = await areasByCode([code])
  return community ?? refuse('placeUnknown')
}
