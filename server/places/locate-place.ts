import type { PlaceInput } from '../../contract/place'
import { refuse, type Refused } from '../../domain/refused'
import type { Place } from '../../domain/request/request'
import { locate, nearbyMetres } from '../../domain/routing/locate'
import { areaInUse, areasByCode, areasContaining, areasNear, buildingById } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import { districtSettings } from '../repositories/settings'
import type { Around } from './areas-around'

interface Spot {
  readonly path: readonly string[]
  readonly building: string | null
  readonly buildingName: string | null
  readonly at: Place['at']
  readonly note: string | null
}

const noBuilding = { building: null, buildingName: null }

const byBuilding = async (id: string): Promise<Spot | Refused> => {
  const building = await buildingById(id)
  if (building === null) return refuse('buildingUnknown')
  return { path: building.path, building: id, buildingName: building.name, at: building.at, note: null }
}

const byArea = async (code: string, at: Place['at']): Promise<Spot | Refused> => {
  const area = await areaInUse(code, at)
  return area === null ? refuse('placeUnknown') : { path: area.path, ...noBuilding, at: null, note: null }
}

const byPoint = async (at: NonNullable<Place['at']>): Promise<Spot | Refused> => {
  const { basicTier } = await districtSettings()
  const containing = await areasContaining(at)
  const isInGrid = containing.some((area) => area.tier >= basicTier)
  const nearby = isInGrid ? [] : await areasNear(at, nearbyMetres, basicTier)
  const located = locate(at, containing, nearby, basicTier)
  return located === null ? refuse('placeUnknown') : { path: located.path, ...noBuilding, at, note: located.note }
}

/** A building is surer than a grid picked by hand, and that is surer than a point. */
const spotOf = (input: PlaceInput): Promise<Spot | Refused> => {
  if (input.building !== undefined) return byBuilding(input.building)
  if (input.area !== undefined) return byArea(input.area, input.at ?? null)
  return input.at === undefined ? Promise.resolve(refuse('placeUnknown')) : byPoint(input.at)
}

/** Grids are numbered through their community, whose name they carry: 青檀社区 03 网格. */
const communityTier = 2

/** What the spot and the words of the reporter make together. */
const placeAt = (spot: Spot, input: PlaceInput, area: AreaSummary, communityName: string | null): Place => ({
  area: area._id,
  areaName: area.name,
  communityName,
  path: spot.path,
  building: spot.building,
  buildingName: spot.buildingName,
  at: spot.at ?? input.at ?? null,
  accuracy: input.source === 'position' ? (input.accuracy ?? null) : null,
  source: input.source,
  detail: input.detail,
  note: spot.note,
})

/** What the reporter said about where, found in the area tree. */
export const locatePlace = async (input: PlaceInput): Promise<Place | Refused> => {
  const spot = await spotOf(input)
  if ('refused' in spot) return spot
  const chain = await areasByCode(spot.path)
  const area = chain.at(-1)
  if (area === undefined) return refuse('placeUnknown')
  return placeAt(spot, input, area, chain.find(({ tier }) => tier === communityTier)?.name ?? null)
}

/** Roughly where it is, to look around there: a point need not be found in the tree for that. */
export const aroundPlace = async (input: PlaceInput): Promise<Around | Refused> => {
  const { at, area = null, building } = input
  if (at !== undefined && building === undefined) return { at, area }
  const spot = await spotOf(input)
  return 'refused' in spot ? spot : { at: spot.at, area: spot.path.at(-1) ?? null }
}
