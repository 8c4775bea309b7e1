import type { AreaClass, Home } from './documents'
import type { Parcel } from './map/divide'
import type { DistrictMap } from './map/draw-district'
import { middleOf } from './map/measure'
import { inOrder } from './map/number'
import type { Spot } from './map/sheet'
import { DISTRICT, SHOWN_COMMUNITIES, STREETS, otherCommunities, padded } from './names'
import type { Random } from './random'

/** An area with its code and name, before anybody lives in it. */
export interface Tract {
  code: string
  name: string
  tier: number
  path: Home['path']
  /** Metres on the map's sheet, counter-clockwise. */
  outline: Spot[]
  middle: Spot
  areaClass: AreaClass
  parts: Tract[]
}

export const TIER = { district: 0, street: 1, community: 2, large: 3, medium: 4, basic: 5, micro: 6 } as const

/** Shandong (37), Zaozhuang (04) and a county number that is assigned to nobody: the district is invented. */
const COUNTY = '370490'

/** Where village committees begin among a street's communities (GB/T 10114: 001 to 199 residents', 200 to 399 villagers'). */
const FIRST_VILLAGE = 200

/** An outline on its way to becoming a tract. */
interface Survey {
  outline: Spot[]
  middle: Spot
  areaClass: AreaClass
  parts: Survey[]
}

const survey = ({ sheet, classAt }: DistrictMap, parcel: Parcel): Survey => {
  const walk = ({ ring, parts }: Parcel, tier: number, above: AreaClass | null): Survey => {
    const outline = sheet.trace(ring).map(sheet.spot)
    const middle = middleOf(outline)
    const areaClass = above ?? classAt(middle)
    // Grids are what their community is, so that a community has one class throughout.
    const handedDown = tier >= TIER.community ? areaClass : null
    return { outline, middle, areaClass, parts: parts.map((part) => walk(part, tier + 1, handedDown)) }
  }
  return walk(parcel, TIER.district, null)
}

const isVillage = ({ areaClass }: Survey): boolean => areaClass === 'rural' || areaClass === 'mountain'

const ordered = (surveys: readonly Survey[]): Survey[] => inOrder(surveys, ({ middle }) => middle)

const GRID_NAMES: Record<number, (number: number) => string> = {
  [TIER.large]: (number) => ` ${number} 号大网格`,
  [TIER.medium]: (number) => ` ${number} 号中网格`,
  [TIER.basic]: (number) => ` ${padded(number, 2)} 网格`,
  [TIER.micro]: (number) => ` ${padded(number, 3)} 微网格`,
}

/** All areas of one tier within a survey. */
const below = (within: Survey, depth: number): Survey[] =>
  depth === 0 ? [within] : within.parts.flatMap((part) => below(part, depth - 1))

/** Grids are numbered through their community, tier by tier: community code, the tier's digit, three digits of sequence. */
const numberGrids = (community: Survey): Map<Survey, { tier: number; number: number }> => {
  const numbers = new Map<Survey, { tier: number; number: number }>()
  for (let tier: number = TIER.large; tier <= TIER.micro; tier++) {
    const grids = below(community, tier - TIER.community)
    ordered(grids).forEach((grid, i) => numbers.set(grid, { tier, number: i + 1 }))
  }
  return numbers
}

const communityTract = (community: Survey, code: string, name: string, path: string[]): Tract => {
  const numbers = numberGrids(community)
  const grid = (found: Survey, above: string[]): Tract => {
    const { tier, number } = numbers.get(found) ?? { tier: TIER.large, number: 1 }
    const own = `${code}${tier}${padded(number, 3)}`
    const title = `${name}${GRID_NAMES[tier]?.(number) ?? ''}`
    return { ...found, code: own, name: title, tier, path: [...above, own], parts: gridsIn(found, [...above, own]) }
  }
  const gridsIn = ({ parts }: Survey, above: string[]) =>
    parts.map((part) => grid(part, above)).sort((a, b) => (a.code < b.code ? -1 : 1))
  const own = [...path, code]
  return { ...community, code, name, tier: TIER.community, path: own, parts: gridsIn(community, own) }
}

/** A community is large enough to be shown when its third and fourth basic grids exist. */
const FEWEST_SHOWN = 4

/** Names in the order in which they are asked for. */
const communityNamer = (random: Random): ((community: Survey) => string) => {
  const [shown, others] = [[...SHOWN_COMMUNITIES], otherCommunities(random)]
  return (community) => {
    if (isVillage(community)) return `${others.shift() ?? ''}村`
    const isLarge = below(community, TIER.basic - TIER.community).length >= FEWEST_SHOWN
    return `${(isLarge ? shown.shift() : undefined) ?? others.shift() ?? ''}社区`
  }
}

/** Numbers and names the areas of a drawn district: west to east, north to south within each parent. */
export const nameTracts = (map: DistrictMap, random: Random): Tract => {
  const found = survey(map, map.district)
  const nameOf = communityNamer(random)
  const district = `${COUNTY}000000`
  const streetTract = (street: Survey, i: number): Tract => {
    const prefix = `${COUNTY}${padded(i + 1, 3)}`
    const path = [district, `${prefix}000`]
    let [committees, villages] = [0, FIRST_VILLAGE]
    const communities = ordered(street.parts).map((community) => {
      const number = isVillage(community) ? villages++ : ++committees
      return communityTract(community, `${prefix}${padded(number, 3)}`, nameOf(community), path)
    })
    const name = `${STREETS[i] ?? ''}街道`
    return { ...street, code: `${prefix}000`, name, tier: TIER.street, path, parts: communities }
  }
  const streets = ordered(found.parts).map(streetTract)
  return { ...found, code: district, name: DISTRICT, tier: TIER.district, path: [district], parts: streets }
}

/** A tract and everything in it, parents first. */
export const allTracts = (tract: Tract): Tract[] => {
  const found: Tract[] = []
  const walk = (next: Tract) => {
    found.push(next)
    next.parts.forEach(walk)
  }
  walk(tract)
  return found
}
