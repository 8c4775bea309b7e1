import type { Spot } from './sheet'

/** One edge of an outline. */
export type Edge = readonly [from: Spot, to: Spot]

export const edgesOf = (outline: readonly Spot[]): Edge[] =>
  outline.map((from, i): Edge => [from, outline[(i + 1) % outline.length] ?? from])

const cross = (o: Spot, a: Spot, b: Spot): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

/** Square metres; positive when the outline runs counter-clockwise. */
export const areaOf = (outline: readonly Spot[]): number => {
  const [origin] = outline
  let [before, twice] = [origin, 0]
  for (const spot of outline) {
    if (origin && before) twice += cross(origin, before, spot)
    before = spot
  }
  return twice / 2
}

export const lengthOf = ([from, to]: Edge): number => Math.hypot(to.x - from.x, to.y - from.y)

export const perimeterOf = (outline: readonly Spot[]): number =>
  edgesOf(outline).reduce((sum, edge) => sum + lengthOf(edge), 0)

/** 1 for a circle, about 0.79 for a square, towards 0 for a sliver. */
export const compactnessOf = (outline: readonly Spot[]): number =>
  (4 * Math.PI * areaOf(outline)) / perimeterOf(outline) ** 2

/** The point on which the area would balance. */
export const centroidOf = (outline: readonly Spot[]): Spot => {
  const [origin] = outline
  if (!origin) return { x: 0, y: 0 }
  let sum = 0
  let x = 0
  let y = 0
  let before = origin
  for (const spot of outline) {
    const part = cross(origin, before, spot)
    sum += part
    x += part * (origin.x + before.x + spot.x)
    y += part * (origin.y + before.y + spot.y)
    before = spot
  }
  return sum === 0 ? origin : { x: x / (3 * sum), y: y / (3 * sum) }
}

export const contains = (outline: readonly Spot[], { x, y }: Spot): boolean =>
  edgesOf(outline).filter(([a, b]) => a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)).length %
    2 ===
  1

/** Square metres, so that distances can be compared without a root. */
const squareToEdge = (spot: Spot, [from, to]: Edge): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const held = along < 0 ? 0 : along > 1 ? 1 : along
  return (from.x + held * dx - spot.x) ** 2 + (from.y + held * dy - spot.y) ** 2
}

const doCross = ([a, b]: Edge, [c, d]: Edge): boolean =>
  cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0

/** Whether the stretches from a to b and from c to d are more than so many metres apart. Asked most often of all. */
const areApart = (a: number, b: number, c: number, d: number, metres: number): boolean => {
  const [low, high] = a < b ? [a, b] : [b, a]
  return (c - high > metres && d - high > metres) || (low - c > metres && low - d > metres)
}

/** Whether two edges cross or come within so many metres of each other. */
export const areNear = (one: Edge, other: Edge, metres: number): boolean => {
  const [[a, b], [c, d]] = [one, other]
  if (areApart(a.x, b.x, c.x, d.x, metres) || areApart(a.y, b.y, c.y, d.y, metres)) return false
  if (doCross(one, other)) return true
  const square = metres * metres
  return (
    squareToEdge(a, other) <= square ||
    squareToEdge(b, other) <= square ||
    squareToEdge(c, one) <= square ||
    squareToEdge(d, one) <= square
  )
}

/** Metres from a spot to the nearest border. */
export const distanceToBorder = (outline: readonly Spot[], spot: Spot): number =>
  Math.sqrt(Math.min(...edgesOf(outline).map((edge) => squareToEdge(spot, edge))))

/** What of the area lies on the side of a line for which `signed` (a linear function) is positive. */
export const clip = (outline: readonly Spot[], signed: (spot: Spot) => number): Spot[] => {
  const kept: Spot[] = []
  let before = outline.at(-1) ?? { x: 0, y: 0 }
  let from = signed(before)
  // A loop, for speed: laying out a large district clips some two million times.
  for (const spot of outline) {
    const to = signed(spot)
    if (from > 0 !== to > 0) {
      const along = from / (from - to)
      kept.push({ x: before.x + along * (spot.x - before.x), y: before.y + along * (spot.y - before.y) })
    }
    if (to > 0) kept.push(spot)
    before = spot
    from = to
  }
  return kept
}

/** The balance point, or where the area is wide when that falls outside or too near the border. */
export const middleOf = (outline: readonly Spot[]): Spot => {
  const centroid = centroidOf(outline)
  const xs = outline.map(({ x }) => x)
  const ys = outline.map(({ y }) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const enough = Math.min(east - west, north - south) / 8
  if (contains(outline, centroid) && distanceToBorder(outline, centroid) > enough) return centroid
  const tries = Array.from({ length: 225 }, (_, i) => ({
    x: west + ((east - west) * ((i % 15) + 0.5)) / 15,
    y: south + ((north - south) * (Math.floor(i / 15) + 0.5)) / 15,
  }))
  const inside = tries.filter((spot) => contains(outline, spot))
  return inside.reduce(
    (best, spot) => (distanceToBorder(outline, spot) > distanceToBorder(outline, best) ? spot : best),
    inside[0] ?? centroid,
  )
}
