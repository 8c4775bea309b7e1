import type { SampleBuilding, SampleHousehold } from './documents'
import type { Dwellings } from './dwellings'
import { contains, distanceToBorder } from './map/measure'
import { inOrder } from './map/number'
import type { Sheet, Spot } from './map/sheet'
import { numeral, padded } from './names'
import type { Random } from './random'
import { TIER, type Tract, allTracts } from './tracts'

const APART_FROM_BORDER = 0.14
const APART_FROM_OTHERS = 0.3
const PATIENCE = 60

/** Places for houses: inside the outline, off its border and off each other, the closer the longer it takes to find one. */
const placeHouses = (random: Random, { outline, middle }: Tract, count: number): Spot[] => {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = Math.min(east - west, north - south)
  const houses: Spot[] = []
  const isFree = (spot: Spot, strictness: number) =>
    contains(outline, spot) &&
    distanceToBorder(outline, spot) > side * APART_FROM_BORDER * strictness &&
    houses.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > side * APART_FROM_OTHERS * strictness)
  for (let attempt = 0; houses.length < count && attempt < PATIENCE * count; attempt++) {
    const spot = { x: random.between(west, east), y: random.between(south, north) }
    if (isFree(spot, 1 - attempt / (PATIENCE * count))) houses.push(spot)
  }
  return houses.length === count ? houses : Array.from({ length: count }, () => middle)
}

/** A small house has one entrance, a long one more: flats for two households on each floor. */
const unitsFor = (households: number): number => {
  if (households > 16) return Math.round(households / 16)
  return households % 4 === 0 && households >= 12 ? 2 : 1
}

/** The buildings of every basic grid, numbered like the areas. */
export const buildingDocuments = (
  { positionOf }: Pick<Sheet, 'positionOf'>,
  random: Random,
  district: Tract,
  dwellings: Dwellings,
  specials: readonly Tract[],
): SampleBuilding[] =>
  allTracts(district)
    .filter(({ tier }) => tier === TIER.basic)
    .flatMap((grid) => {
      const counts = dwellings.buildings.get(grid.code) ?? []
      return inOrder(placeHouses(random, grid, counts.length), (spot) => spot).map((spot, i): SampleBuilding => {
        const households = counts[i] ?? 0
        return {
          _id: `${grid.code}${padded(i + 1, 5)}`,
          name: `${numeral(i + 1)}号楼`,
          area: grid.code,
          path: [...grid.path, ...specials.filter(({ outline }) => contains(outline, spot)).map(({ code }) => code)],
          at: { type: 'Point', coordinates: positionOf(spot) },
          units: unitsFor(households),
          households,
        }
      })
    })

const FLATS_PER_FLOOR = 2

/** Every household of a building, entrance by entrance, floor by floor. */
export const householdDocuments = (buildings: readonly SampleBuilding[]): SampleHousehold[] =>
  buildings.flatMap(({ _id, area, units, households }) =>
    Array.from({ length: households }, (_, i): SampleHousehold => {
      const perUnit = Math.ceil(households / units)
      const [unit, flat] = [Math.floor(i / perUnit) + 1, i % perUnit]
      const room = `${Math.floor(flat / FLATS_PER_FLOOR) + 1}${padded((flat % FLATS_PER_FLOOR) + 1, 2)}`
      return { _id: `${_id}-${unit}-${room}`, building: _id, area, unit, room }
    }),
  )
