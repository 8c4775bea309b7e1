import { areas } from '../../contract/areas'
import type { AreaView } from '../../contract/areas'
import { areaCode, buildingId } from '../../contract/ids'
import type { Position } from '../../contract/place'
import { isRefused, refuse } from '../../domain/refused'
import { metresToRing } from '../../domain/routing/distance'
import { specialTier } from '../../domain/routing/locate'
import { locatePlace } from '../../server/places/locate-place'
import { areaByCode, areasNear, areasOfTier, buildingsOf, childAreas, gridsOf } from '../../server/repositories/areas'
import type { AreaSummary } from '../../server/repositories/documents/area'
import { districtSettings } from '../../server/repositories/settings'
import { serve } from '../../server/serve/serve'
import { placeView } from '../../server/views/place-view'
import { servants } from './servants'

const [streetTier, communityTier] = [1, 2]
/** What a phone's map shows at once: metres around its centre, and how many grids. */
const [mapReach, mapGrids] = [900, 40]

const areaView = ({ _id, name, tier, centre }: AreaSummary, basicTier: number): AreaView => ({
  code: areaCode.parse(_id),
  name,
  tier,
  centre,
  hasChildren: tier < basicTier,
})

export const main = serve(areas, {
  locate: async ({ place }) => {
    const located = await locatePlace(place)
    return isRefused(located) ? located : placeView(located)
  },
  servants,
  children: async ({ parent }) => {
    const { district, basicTier } = await districtSettings()
    const [above, below] = await Promise.all([areaByCode(parent ?? district), childAreas(parent ?? district)])
    if (above === null) return refuse('placeUnknown')
    return { parent: areaView(above, basicTier), children: below.map((area) => areaView(area, basicTier)) }
  },
  communities: async () => {
    const { basicTier } = await districtSettings()
    const [streets, communities] = await Promise.all([areasOfTier(streetTier), areasOfTier(communityTier)])
    const nameOf = new Map(streets.map((street) => [street._id, street.name]))
    return {
      communities: communities.map((area) => ({
        ...areaView(area, basicTier),
        streetName: nameOf.get(area.parent ?? '') ?? '',
      })),
    }
  },
  grids: async ({ community }) => {
    const { basicTier } = await districtSettings()
    const tiers = await Promise.all([basicTier, specialTier].map((tier) => gridsOf(community, tier)))
    return { grids: tiers.flat().map((area) => areaView(area, basicTier)) }
  },
  buildings: async ({ area }) => ({
    buildings: (await buildingsOf(area)).map(({ _id, name, at, units }) => ({
      id: buildingId.parse(_id),
      name,
      at,
      units,
    })),
  }),
  around: async ({ at }) => {
    const { basicTier } = await districtSettings()
    const near = await areasNear(at, mapReach, basicTier)
    const grids = near
      .map((area) => ({ area, metres: metresToRing(at, area.ring) }))
      .sort((a, b) => a.metres - b.metres)
      .slice(0, mapGrids)
    return {
      grids: grids.map(({ area }) => ({
        code: areaCode.parse(area.code),
        name: area.name,
        outline: area.ring.map((vertex): Position => vertex),
      })),
    }
  },
})
