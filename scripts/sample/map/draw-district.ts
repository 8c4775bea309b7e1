import type { AreaClass, Position } from '../documents'
import { type Plan, type Size, planDistrict } from '../plan'
import { createRandom } from '../random'
import { type Parcel, layOut } from './divide'
import { type Ground, turningHeading } from './ground'
import { drawOutline } from './outline'
import { type Sheet, type Spot, createSheet } from './sheet'

/** The ground of one size of district. Lengths in metres, places in metres from the district's middle. */
interface Landscape {
  width: number
  height: number
  borderStep: number
  kinks: number
  density: Ground['density']
  classAt: (density: number) => AreaClass
}

/** GCJ-02. Somewhere in the plain of southern Shandong; the district itself is invented. */
const MIDDLE: Position = [117.55, 34.85]

/** A town of so much weight, thinning out around its middle; lengths against half the sheet. */
const town = (weight: number, x: number, y: number, spread: number) => (east: number, north: number) =>
  weight * Math.exp(-((east - x) ** 2 + (north - y) ** 2) / spread)

const LANDSCAPES: Record<Size, Landscape> = {
  // One town, denser towards its middle in the north-west.
  demo: {
    width: 6600,
    height: 5500,
    borderStep: 170,
    kinks: 2.2,
    density: ({ x, y }) => 1 + town(2, -0.2, 0.15, 0.3)(x / 3000, y / 3000),
    classAt: (density) => (density > 1.2 ? 'urbanCommunity' : 'urbanVillage'),
  },
  // A city in the north, a second town in the west, fields around them and mountains in the south.
  changan: {
    width: 46_000,
    height: 46_000,
    borderStep: 420,
    kinks: 0.9,
    density: ({ x, y }) => {
      const [east, north] = [x / 22_000, y / 22_000]
      const plain = 1 + Math.tanh((north + 0.3 + 0.15 * Math.sin(3 * east)) * 5)
      return 0.25 + plain / 2 + town(7, 0, 0.4, 0.12)(east, north) + town(2.5, -0.6, 0.05, 0.03)(east, north)
    },
    classAt: (density) => {
      if (density > 2.2) return 'urbanCommunity'
      if (density > 1.35) return 'urbanVillage'
      return density > 0.8 ? 'rural' : 'mountain'
    },
  },
}

export interface DistrictMap {
  sheet: Sheet
  district: Parcel
  classAt: (spot: Spot) => AreaClass
}

export const drawDistrict = (size: Size, seed: number): DistrictMap => {
  const { width, height, borderStep, kinks, density, classAt } = LANDSCAPES[size]
  const plan: Plan = planDistrict(size, createRandom(seed, 'plan'))
  const sheet = createSheet(MIDDLE)
  const random = createRandom(seed, 'map')
  const border = drawOutline(sheet, random, { width, height, step: borderStep })
  const ground: Ground = { sheet, random, density, heading: turningHeading(random, width / 2), kinks }
  return { sheet, district: layOut(ground, border, plan), classAt: (spot) => classAt(density(spot)) }
}
