import type { Position } from '../../contract/place'
import type { AreaClass } from '../../contract/vocabulary/area-class'
import type { PropertyMode } from '../../contract/vocabulary/property-mode'
import type { RedrawKind } from '../../contract/vocabulary/redraw-kind'
import { isRefused, refuse, type Refused } from '../refused'
import { cutInTwo, type Cut } from './cut'
import { doubleArea, isInside, middleOf, unionOf, type Ring } from './ring'

/** A grid as it is before it is redrawn. */
export interface Grid {
  readonly code: string
  readonly name: string
  readonly tier: number
  readonly parent: string | null
  readonly path: readonly string[]
  readonly ring: Ring
  readonly households: number
  readonly areaClass: AreaClass | null
  readonly propertyMode: PropertyMode | null
  readonly special: boolean
  /** When it stopped being one; null for all that are in use. */
  readonly validTo: Date | null
}

/** What it is to become. */
export interface Wanted {
  readonly name: string
  /** Null: what the old ones make together, or what the cut makes. */
  readonly outline: Ring | null
}

/** What somebody wants to be done to grids. */
export interface Wish {
  readonly kind: RedrawKind
  readonly into: readonly Wanted[]
  readonly cut: Cut | null
}

/** What else there is in the community. */
export interface Surroundings {
  /** The first number that no grid ever had. */
  readonly nextNumber: number
  /** What its other grids are called. */
  readonly names: readonly string[]
}

/** What it becomes. A renamed grid stays what it was but for its name. */
export interface NewGrid extends Omit<Grid, 'validTo'> {
  readonly centre: Position
}

/** Grids lie in a community; what is above them is drawn by statute. */
const [communityTier, firstGridTier] = [2, 3]

/** Outlines drawn by hand may miss the old ones by so much of the area. */
const tolerance = 0.01

const counts: Readonly<Record<RedrawKind, (olds: number, news: number) => boolean>> = {
  merge: (olds, news) => olds > 1 && news === 1,
  split: (olds, news) => olds === 1 && news > 1,
  rename: (olds, news) => olds === 1 && news === 1,
}

const areTogether = ([first, ...others]: readonly Grid[]): boolean =>
  first !== undefined &&
  first.tier >= firstGridTier &&
  [first, ...others].every(
    ({ tier, path, validTo }) =>
      validTo === null && tier === first.tier && path[communityTier] === first.path[communityTier],
  )

const sumOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + Math.abs(doubleArea(ring)), 0)

/** Whether the new outlines cover what the old ones covered, once. */
const doFit = (olds: readonly Ring[], news: readonly Ring[]): boolean => {
  const whole = sumOf(olds)
  const middles = news.map(middleOf)
  return (
    Math.abs(sumOf(news) - whole) <= whole * tolerance &&
    middles.every((middle) => olds.some((ring) => isInside(ring, middle))) &&
    news.every((ring, i) => middles.every((middle, n) => (n === i) === isInside(ring, middle)))
  )
}

const drawnFor = (rings: readonly Ring[], into: readonly Wanted[]): Ring[] =>
  into.flatMap(({ outline }) => {
    const drawn = outline ?? (into.length === 1 ? unionOf(rings) : null)
    return drawn === null ? [] : [drawn]
  })

const outlinesFor = (rings: readonly [Ring, ...Ring[]], { kind, into, cut }: Wish): Ring[] | Refused => {
  const outlines = kind === 'split' && cut !== null ? cutInTwo(rings[0], cut) : drawnFor(rings, into)
  if (isRefused(outlines)) return outlines
  return outlines.length === into.length && doFit(rings, outlines) ? outlines : refuse('outlinesUnfit')
}

/** Whether each is called otherwise than all others that are then in use. */
const areApart = (into: readonly Wanted[], names: readonly string[]): boolean =>
  new Set([...names, ...into.map(({ name }) => name)]).size === new Set(names).size + into.length

/** What all of them say, or nothing. */
const common = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

const padded = (number: number): string => String(number).padStart(3, '0')

/** Merged and split grids get numbers that no grid ever had. @param nextNumber the first that is free */
const drawn = (
  olds: readonly [Grid, ...Grid[]],
  wanted: readonly Wanted[],
  outlines: readonly Ring[],
  nextNumber: number,
): NewGrid[] => {
  const [{ tier, parent, path, special }] = olds
  const whole = sumOf(outlines)
  const households = olds.reduce((sum, old) => sum + old.households, 0)
  return outlines.map((ring, i) => {
    const code = `${path[communityTier]}${tier}${padded(nextNumber + i)}`
    return {
      code,
      name: wanted[i]!.name,
      tier,
      parent,
      path: [...path.slice(0, -1), code],
      ring,
      centre: middleOf(ring),
      households: Math.round((households * sumOf([ring])) / whole),
      areaClass: common(olds.map(({ areaClass }) => areaClass)),
      propertyMode: common(olds.map(({ propertyMode }) => propertyMode)),
      special,
    }
  })
}

/** What grids become; refused when they cannot become that. */
export const planRedrawing = (
  wish: Wish,
  olds: readonly Grid[],
  { nextNumber, names }: Surroundings,
): NewGrid[] | Refused => {
  const { kind, into } = wish
  const [first, ...others] = olds
  if (first === undefined || !counts[kind](olds.length, into.length) || !areTogether(olds)) return refuse('areasUnfit')
  if (!areApart(into, names)) return refuse('nameTaken')
  if (kind === 'rename') return [{ ...first, name: into[0]!.name, centre: middleOf(first.ring) }]
  const outlines = outlinesFor([first.ring, ...others.map(({ ring }) => ring)], wish)
  return isRefused(outlines) ? outlines : drawn([first, ...others], into, outlines, nextNumber)
}
