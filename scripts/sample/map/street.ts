import type { Random } from '../random'
import { type Edge, areNear, edgesOf, lengthOf } from './measure'
import type { Spot } from './sheet'

/** A straight line over the map. `offset` metres lie between it and the origin; what is farther lies on its left. */
export interface Line {
  heading: number
  offset: number
}

/** Where a street meets the border: on the edge that begins at corner number `corner`, or in that corner itself. */
export interface Junction {
  corner: number
  isCorner: boolean
  spot: Spot
}

/** A street from border to border of one area. */
export interface Street {
  from: Junction
  to: Junction
  bends: Spot[]
}

export interface Style {
  /** Metres: a junction nearer than this to a corner is put into the corner. */
  snap: number
  /** Metres between two bends. */
  stride: number
  /** How far the street swings out, against its length. */
  sway: number
}

/** Metres to the left of the line. */
export const sideOf = ({ heading, offset }: Line): ((spot: Spot) => number) => {
  const [east, north] = [Math.cos(heading), Math.sin(heading)]
  return ({ x, y }) => y * east - x * north - offset
}

const meet = (outline: readonly Spot[], corner: number, line: Line, snap: number): Junction => {
  const next = (corner + 1) % outline.length
  const [a, b] = [outline[corner]!, outline[next]!]
  const side = sideOf(line)
  const along = side(a) / (side(a) - side(b))
  const spot = { x: a.x + along * (b.x - a.x), y: a.y + along * (b.y - a.y) }
  const [toA, toB] = [lengthOf([spot, a]), lengthOf([spot, b])]
  if (Math.min(toA, toB) > snap) return { corner, isCorner: false, spot }
  return toA < toB ? { corner, isCorner: true, spot: a } : { corner: next, isCorner: true, spot: b }
}

/** A line becomes a street: slow curves for its whole length, small kinks on the way. */
const bend = (random: Random, from: Spot, to: Spot, { stride, sway }: Style): Spot[] => {
  const length = lengthOf([from, to])
  const strides = Math.max(1, Math.round(length / stride))
  const swing = [1, 2, 3].map((count) => (random.between(-sway, sway) * length) / count)
  return Array.from({ length: strides - 1 }, (_, i) => {
    const along = (i + 1 + random.between(-0.15, 0.15)) / strides
    const curve = swing.reduce((sum, reach, n) => sum + reach * Math.sin((n + 1) * Math.PI * along), 0)
    const out = (curve + random.between(-1.5, 1.5) * sway * stride) / length
    return {
      x: from.x + along * (to.x - from.x) - out * (to.y - from.y),
      y: from.y + along * (to.y - from.y) + out * (to.x - from.x),
    }
  })
}

/** Nothing when the line would leave the area and come back. */
export const drawStreet = (random: Random, outline: readonly Spot[], line: Line, style: Style): Street | null => {
  const side = sideOf(line)
  const crossed = edgesOf(outline).flatMap(([a, b], corner) => (side(a) > 0 !== side(b) > 0 ? [corner] : []))
  if (crossed.length !== 2) return null
  const ahead = ({ spot: { x, y } }: Junction) => x * Math.cos(line.heading) + y * Math.sin(line.heading)
  const [from, to] = crossed
    .map((corner) => meet(outline, corner, line, style.snap))
    .sort((a, b) => ahead(a) - ahead(b))
  return from && to ? { from, to, bends: bend(random, from.spot, to.spot, style) } : null
}

/** The corners before and after the junction. */
const neighbours = (outline: readonly Spot[], { corner, isCorner }: Junction): Spot[] => {
  const before = isCorner ? corner + outline.length - 1 : corner
  return [outline[before % outline.length], outline[(corner + 1) % outline.length]] as Spot[]
}

const angleAt = (spot: Spot, one: Spot, other: Spot): number => {
  const turn = Math.abs(Math.atan2(one.y - spot.y, one.x - spot.x) - Math.atan2(other.y - spot.y, other.x - spot.x))
  return Math.min(turn, 2 * Math.PI - turn)
}

const touches = (edge: Edge, spot: Spot): boolean => edge[0] === spot || edge[1] === spot

/** Whether the street keeps its distance from the border all the way and meets it at no sharp angle. */
export const isClear = (outline: readonly Spot[], street: Street, clearance: number, sharpest: number): boolean => {
  const { from, to, bends } = street
  const stops = [from.spot, ...bends, to.spot]
  const legs = stops.slice(1).map((stop, i): Edge => [stops[i]!, stop])
  const isBlunt = (junction: Junction, towards: Spot | undefined) =>
    neighbours(outline, junction).every((near) => towards && angleAt(junction.spot, near, towards) > sharpest)
  if (lengthOf([from.spot, to.spot]) < 2 * clearance || !isBlunt(from, stops[1]) || !isBlunt(to, stops.at(-2)))
    return false
  const isMetBy = ({ corner, isCorner, spot }: Junction, edge: Edge, number: number) =>
    isCorner ? touches(edge, spot) : number === corner
  return edgesOf(outline).every((edge, number) =>
    legs.every((leg) => {
      const isJoined =
        (leg[0] === from.spot && isMetBy(from, edge, number)) || (leg[1] === to.spot && isMetBy(to, edge, number))
      return isJoined || !areNear(leg, edge, clearance)
    }),
  )
}

const stretch = <T>(ring: readonly T[], first: number, last: number): T[] =>
  first <= last ? ring.slice(first, last + 1) : [...ring.slice(first), ...ring.slice(0, last + 1)]

/** Both sides of a street, each counter-clockwise; the outline and the street as spots or as vertices. */
export const sidesOf = <T>(
  ring: readonly T[],
  street: Street,
  ends: [from: T, to: T],
  bends: readonly T[],
): [left: T[], right: T[]] => {
  const { from, to } = street
  const joined = ring.flatMap((item, i) => [
    item,
    ...(from.corner === i && !from.isCorner ? [ends[0]] : []),
    ...(to.corner === i && !to.isCorner ? [ends[1]] : []),
  ])
  const [first, last] = [joined.indexOf(ends[0]), joined.indexOf(ends[1])]
  return [
    [...stretch(joined, last, first), ...bends],
    [...stretch(joined, first, last), ...bends.toReversed()],
  ]
}
