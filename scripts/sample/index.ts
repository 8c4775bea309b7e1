import { areaDocuments } from './areas'
import { buildingCodes } from './building-codes'
import { buildingDocuments, householdDocuments } from './buildings'
import type {
  BuildingCode,
  Point,
  SampleArea,
  SampleBuilding,
  SampleHousehold,
  SamplePerson,
  SamplePersona,
  SamplePost,
} from './documents'
import { settle } from './dwellings'
import { grouped } from './grouped'
import { drawDistrict } from './map/draw-district'
import { createRoster, enrolResidents } from './people'
import { SHOWN_COMMUNITIES } from './names'
import { castPersonas } from './personas'
import type { Size } from './plan'
import { deskPosts, inTurn, propertyModes } from './posts/desks'
import { gridChiefPosts, policePosts } from './posts/grid-leads'
import { gridWorkerPosts, specialWorkerPosts } from './posts/grid-workers'
import { neighbourhoodPosts } from './posts/neighbourhood-posts'
import { type Staffing, postDocuments } from './posts/post-drafts'
import { createRandom } from './random'
import { specialTracts } from './specials'
import { TIER, type Tract, allTracts, nameTracts } from './tracts'

export type * from './documents'
export type { Size } from './plan'

export interface SampleDistrict {
  /** Parents before their parts. */
  areas: SampleArea[]
  buildings: SampleBuilding[]
  /** Only of the demo district; the large one counts its households on its areas and buildings. */
  households: SampleHousehold[]
  posts: SamplePost[]
  people: SamplePerson[]
  personas: SamplePersona[]
  codes: BuildingCode[]
  centre: Point
}

export interface SampleOptions {
  size: Size
  /** Another seed gives another district; the same one the same, byte by byte. */
  seed?: number
  /** What the district's dates are counted back from. */
  now: Date
}

const DAY = 24 * 60 * 60 * 1000
const SHANGHAI = 8 * 60 * 60 * 1000

/** Midnight in Shanghai, a year ago. */
const aYearBefore = (now: Date): Date => new Date((Math.floor((now.getTime() + SHANGHAI) / DAY) - 365) * DAY - SHANGHAI)

const byBuilding = (buildings: readonly SampleBuilding[]): Staffing['buildingsIn'] => {
  const found = grouped(buildings, ({ area }) => area)
  return ({ code }) => found.get(code) ?? []
}

/** Where the personas live and work: always staffed, always inhabited. */
const stageOf = (communities: readonly Tract[]) => {
  const [first, second] = SHOWN_COMMUNITIES.map((name) => communities.find((found) => found.name === `${name}社区`))
  const basicsOf = (tract: Tract) =>
    allTracts(tract)
      .filter(({ tier }) => tier === TIER.basic)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  const [, , grid, neighbour] = first ? basicsOf(first) : []
  const [, elsewhere] = second ? basicsOf(second) : []
  if (!first || !grid || !neighbour || !elsewhere) throw new Error('no two communities are large enough to be shown')
  return { community: first, grids: [grid, neighbour] as [Tract, Tract], elsewhere }
}

/** The sample district: an invented county with its map, its people, and who is on duty where. */
export const sampleDistrict = ({ size, seed = 1, now }: SampleOptions): SampleDistrict => {
  const map = drawDistrict(size, seed)
  const district = nameTracts(map, createRandom(seed, 'names'))
  const dwellings = settle(size, createRandom(seed, 'dwellings'), district)
  const tiers = grouped(allTracts(district), ({ tier }) => tier)
  const tier: Staffing['tier'] = (found) => (tiers.get(found) ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const stage = stageOf(tier(TIER.community))
  const communities = inTurn(tier(TIER.community), stage.community)
  const specials = specialTracts(size, communities)
  const buildings = buildingDocuments(map.sheet, createRandom(seed, 'buildings'), district, dwellings, specials)
  const overlay = { specials, propertyModes: propertyModes(communities) }
  const areas = areaDocuments(map.sheet, district, dwellings, overlay, aYearBefore(now))

  const buildingsIn = byBuilding(buildings)
  const roster = createRoster(createRandom(seed, 'people'), now)
  const staffing: Staffing = {
    now,
    random: createRandom(seed, 'posts'),
    roster,
    tier,
    buildingsIn,
  }
  const stageGrids = [...stage.grids, stage.elsewhere]
  const homes = stageGrids.map((grid) => buildingsIn(grid).slice(0, 1))
  const neighbours = enrolResidents(roster, createRandom(seed, 'homes'), buildings, {
    residents: [...(homes[0] ?? []), ...(homes[2] ?? [])],
    partyMembers: homes[1] ?? [],
  })
  const posts = postDocuments([
    ...deskPosts(staffing, stage.community),
    ...specialWorkerPosts(staffing, specials),
    ...gridWorkerPosts(staffing, stageGrids),
    ...gridChiefPosts(staffing),
    ...policePosts(staffing, size),
    ...neighbourhoodPosts(staffing),
  ])
  const admin = roster.enrol({ name: '平台管理员', roles: ['admin'] })
  const auditor = roster.enrol({ name: '审计员', roles: ['auditor'] })
  return {
    areas,
    buildings,
    households: size === 'demo' ? householdDocuments(buildings) : [],
    posts,
    people: roster.people,
    personas: castPersonas({ ...neighbours, ...stage, admin, auditor, posts }),
    codes: buildingCodes([...new Set([...stageGrids, ...staffing.tier(TIER.basic)])], buildingsIn),
    centre: areas[0]?.centre ?? { type: 'Point', coordinates: [0, 0] },
  }
}
