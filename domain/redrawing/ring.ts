import type { Position } from '../../contract/place'

/** A closed outline: the first position stands again at the end. */
export type Ring = readonly Position[]

type Edge = [from: Position, to: Position]

export const edgesOf = (ring: Ring): Edge[] => ring.slice(1).map((to, i): Edge => [ring[i]!, to])

/** Twice the area within, in square degrees: only for comparing. Positive when the outline runs counter-clockwise. */
export const doubleArea = (ring: Ring): number =>
  edgesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay), 0)

export const isInside = (ring: Ring, [x, y]: Position): boolean =>
  edgesOf(ring).filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay))
    .length %
    2 ===
  1

const counterClockwise = (ring: Ring): Ring => (doubleArea(ring) < 0 ? [...ring].reverse() : ring)

const keyOf = ([lng, lat]: Position): string => `${lng} ${lat}`

/** The point on which the area would balance, or, where that lies outside, the middle of its widest stretch at that height. */
export const middleOf = (ring: Ring): Position => {
  // Measured from a corner: far from the origin the products would eat up the digits.
  const [ox, oy] = ring[0] ?? [0, 0]
  let [double, x, y] = [0, 0, 0]
  for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
    double += cross
    x += cross * (ax + bx - 2 * ox)
    y += cross * (ay + by - 2 * oy)
  }
  const balance: Position = double === 0 ? [ox, oy] : [ox + x / (3 * double), oy + y / (3 * double)]
  return isInside(ring, balance) ? balance : widestAt(ring, balance[1])
}

const widestAt = (ring: Ring, y: number): Position => {
  const crossings = edgesOf(ring)
    .filter(([[, ay], [, by]]) => ay > y !== by > y)
    .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) * (bx - ax)) / (by - ay))
    .sort((a, b) => a - b)
  const stretches = crossings.flatMap((from, i) => (i % 2 === 0 ? [[from, crossings[i + 1] ?? from] as const] : []))
  const [from, to] = stretches.reduce((best, next) => (next[1] - next[0] > best[1] - best[0] ? next : best), [0, 0])
  return [(from + to) / 2, y]
}

/** One walk along the edges, each once; null when they do not make exactly one outline. */
const stitched = (edges: readonly Edge[]): Position[] | null => {
  const next = new Map(edges.map(([from, to]) => [keyOf(from), to]))
  const [first] = edges
  if (first === undefined || next.size !== edges.length) return null
  const ring: Position[] = [first[0]]
  for (let at = first[1]; ; at = next.get(keyOf(at))!) {
    ring.push(at)
    if (keyOf(at) === keyOf(first[0])) break
    if (ring.length > edges.length || !next.has(keyOf(at))) return null
  }
  return ring.length === edges.length + 1 ? ring : null
}

/** Degrees, less than a millimetre: so far may a corner lie beside the edge it was computed for. */
const nearby = 1e-9

/** How far along an edge a corner lies; null when it lies beside it, or at an end. */
const alongEdge = ([[ax, ay], [bx, by]]: Edge, [x, y]: Position): number | null => {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  const metAt = ((x - ax) * dx + (y - ay) * dy) / length
  const beside = Math.abs((x - ax) * dy - (y - ay) * dx) / length
  return beside < nearby && metAt > nearby && metAt < length - nearby ? metAt : null
}

/** An edge in as many pieces as others have corners on it: a neighbour that was split has some in the middle of it. */
const atCorners = (edge: Edge, corners: readonly Position[]): Edge[] => {
  const [from, to] = edge
  const on = corners
    .map((corner) => ({ corner, along: alongEdge(edge, corner) }))
    .filter(({ along }) => along !== null)
    .sort((a, b) => a.along! - b.along!)
  return edgesOf([from, ...on.map(({ corner }) => corner), to])
}

/** Every corner once. */
const cornersOf = (rings: readonly Ring[]): Position[] => [
  ...new Map(rings.flat().map((corner) => [keyOf(corner), corner])).values(),
]

/**
 * The outline around areas that touch: borders that two of them share fall away. Null when what is left is not one outline, because they
 * lie apart or their borders do not meet.
 */
export const unionOf = (rings: readonly Ring[]): Position[] | null => {
  const corners = cornersOf(rings)
  const edges = rings.flatMap((ring) => edgesOf(counterClockwise(ring))).flatMap((edge) => atCorners(edge, corners))
  const known = new Set(edges.map(([from, to]) => `${keyOf(from)} ${keyOf(to)}`))
  const outer = edges.filter(([from, to]) => !known.has(`${keyOf(to)} ${keyOf(from)}`))
  return stitched(outer)
}
