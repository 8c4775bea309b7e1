import { areApart, boxOfShape } from './box'
import type { Line, Polygon, Shape } from './shape'
import { angleBetween, angleToSegment, cross, dot, latitudeAt, vectorOf, type Position } from './sphere'

type Segment = [from: Position, to: Position]

/** Whether a segment of the line passes the test. */
const someSegment = (line: Line, passes: (from: Position, to: Position) => boolean): boolean => {
  for (let at = 1; at < line.length; at++) if (passes(line[at - 1]!, line[at]!)) return true
  return false
}

const segmentsOf = (line: Line): Segment[] =>
  line.slice(1).flatMap((to, at) => {
    const from = line[at]
    return from === undefined ? [] : [[from, to] as Segment]
  })

const edgesOf = ({ lines, polygons }: Shape): Segment[] => [...lines, ...polygons.flat()].flatMap(segmentsOf)

const cornersOf = ({ points, lines, polygons }: Shape): Position[] => [...points, ...lines.flat(), ...polygons.flat(2)]

/** Coordinates carry at most about nine decimals: closer than this is on the edge. */
const onEdge = 1e-12

const isBeside = (lng: number, from: number, to: number): boolean =>
  Math.abs(from - to) < 180 && (lng < Math.min(from, to) - 1e-9 || lng > Math.max(from, to) + 1e-9)

/** Counts the edges north of the position: it is inside when they are odd. */
const isInsideRing = ([lng, lat]: Position, ring: Line): boolean => {
  let inside = false
  someSegment(ring, (from, to) => {
    const latitude = latitudeAt(lng, from, to)
    if (latitude !== undefined && latitude > lat) inside = !inside
    return false
  })
  return inside
}

const isOnRing = (position: Position, ring: Line): boolean =>
  someSegment(ring, (from, to) => !isBeside(position[0], from[0], to[0]) && angleToSegment(position, from, to) < onEdge)

const isInPolygon = (position: Position, polygon: Polygon): boolean => {
  if (polygon.some((ring) => isOnRing(position, ring))) return true
  return polygon.filter((ring) => isInsideRing(position, ring)).length % 2 === 1
}

export const covers = ({ polygons }: Shape, position: Position): boolean =>
  polygons.some((polygon) => isInPolygon(position, polygon))

const side = (segment: Segment, position: Position): number =>
  Math.sign(dot(cross(vectorOf(segment[0]), vectorOf(segment[1])), vectorOf(position)))

const areOpposite = (a: number, b: number): boolean => a * b < 0

const isCrossing = (a: Segment, b: Segment): boolean =>
  areOpposite(side(a, b[0]), side(a, b[1])) &&
  areOpposite(side(b, a[0]), side(b, a[1])) &&
  dot(vectorOf(a[0]), vectorOf(b[0])) > 0

const anyCrossing = (a: Shape, b: Shape): boolean => {
  const others = edgesOf(b)
  return edgesOf(a).some((edge) => others.some((other) => isCrossing(edge, other)))
}

const touches = (shape: Shape, position: Position): boolean =>
  covers(shape, position) ||
  shape.points.some((point) => angleBetween(point, position) < onEdge) ||
  shape.lines.some((line) => isOnRing(position, line))

const isPoints = ({ lines, polygons }: Shape): boolean => lines.length === 0 && polygons.length === 0

export const intersects = (a: Shape, b: Shape): boolean => {
  if (isPoints(b)) return b.points.some((point) => touches(a, point))
  return isPoints(a) ? a.points.some((point) => touches(b, point)) : meets(a, b)
}

/** Boxes first: edges are compared each with each. */
const meets = (a: Shape, b: Shape): boolean =>
  !areApart(boxOfShape(a), boxOfShape(b)) &&
  (cornersOf(a).some((corner) => touches(b, corner)) ||
    cornersOf(b).some((corner) => touches(a, corner)) ||
    anyCrossing(a, b))

/** Whether the area holds the whole shape; a shared edge is still inside. */
export const isWithin = (shape: Shape, area: Shape): boolean =>
  cornersOf(shape).every((corner) => covers(area, corner)) && !anyCrossing(shape, area)

/** Whether every corner lies within so many radians of the centre. */
export const isWithinCircle = (shape: Shape, centre: Position, angle: number): boolean =>
  cornersOf(shape).every((corner) => angleBetween(centre, corner) <= angle)

/** Radians from a position to the nearest place of a shape; 0 inside it. */
export const angleTo = (shape: Shape, position: Position): number => {
  if (covers(shape, position)) return 0
  const toPoints = shape.points.map((point) => angleBetween(position, point))
  return Math.min(...toPoints, ...edgesOf(shape).map(([from, to]) => angleToSegment(position, from, to)))
}
