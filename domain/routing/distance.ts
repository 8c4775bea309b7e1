import type { Position } from '../../contract/place'

const radius = 6_378_100
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in metres. */
export const metresBetween = ([lng1, lat1]: Position, [lng2, lat2]: Position): number => {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(a)))
}

type Flat = readonly [x: number, y: number]

/** Metres east and north of `origin`: exact enough over the few hundred metres asked for here. */
const flattened = (origin: Position, point: Position): Flat => [
  radians(point[0] - origin[0]) * Math.cos(radians(origin[1])) * radius,
  radians(point[1] - origin[1]) * radius,
]

const toSegment = ([ax, ay]: Flat, [bx, by]: Flat): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + along * dx, ay + along * dy)
}

/** Distance in metres from a point outside a ring to the ring's nearest edge. */
export const metresToRing = (point: Position, ring: readonly Position[]): number => {
  const flat = ring.map((vertex) => flattened(point, vertex))
  return flat.slice(1).reduce((least, vertex, i) => Math.min(least, toSegment(flat[i] ?? vertex, vertex)), Infinity)
}

/** A regular polygon around a point, closed: what to ask the database for "within so many metres". */
export const circleAround = ([lng, lat]: Position, metres: number, corners = 16): Position[] => {
  const points = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / corners
    // Corners lie outside the circle, so that its whole disc is covered.
    const reach = metres / Math.cos(Math.PI / corners) / radius
    return [
      lng + ((reach * Math.cos(angle)) / Math.cos(radians(lat))) * (180 / Math.PI),
      lat + reach * Math.sin(angle) * (180 / Math.PI),
    ]
  })
  return [...points, points[0] ?? [lng, lat]]
}
