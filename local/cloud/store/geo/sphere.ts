/** Longitude and latitude in degrees. */
export type Position = [lng: number, lat: number]

type Vector = [x: number, y: number, z: number]

/** The radius MongoDB gives the earth, in metres. */
export const earthRadius = 6_378_100

const radians = (degrees: number): number => (degrees * Math.PI) / 180

export const vectorOf = ([lng, lat]: Position): Vector => {
  const circle = Math.cos(radians(lat))
  return [circle * Math.cos(radians(lng)), circle * Math.sin(radians(lng)), Math.sin(radians(lat))]
}

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** The angle between two positions in radians, by the haversine formula. */
export const angleBetween = (a: Position, b: Position): number => {
  const north = Math.sin(radians(b[1] - a[1]) / 2)
  const east = Math.sin(radians(b[0] - a[0]) / 2)
  const half = north * north + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * east * east
  return 2 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** The angle in radians from a position to the nearest place of a great-circle segment. */
export const angleToSegment = (position: Position, from: Position, to: Position): number => {
  const at = vectorOf(position)
  const start = vectorOf(from)
  const end = vectorOf(to)
  const normal = cross(start, end)
  const length = Math.hypot(...normal)
  const beside = length > 0 && dot(cross(normal, start), at) > 0 && dot(cross(end, normal), at) > 0
  if (beside) return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, at) / length))))
  return Math.min(angleBetween(position, from), angleBetween(position, to))
}

/**
 * The latitude, in degrees, of a great-circle segment where it passes the meridian `lng`;
 * undefined when it does not. A meridian through an end counts with the western end only.
 */
export const latitudeAt = (lng: number, from: Position, to: Position): number | undefined => {
  const left = turn(from[0] - lng)
  const right = turn(to[0] - lng)
  if (left > 0 === right > 0 || Math.abs(left - right) > 180) return undefined
  const a = radians(left)
  const b = radians(right)
  const tangent = (Math.tan(radians(from[1])) * Math.sin(b) - Math.tan(radians(to[1])) * Math.sin(a)) / Math.sin(b - a)
  return (Math.atan(tangent) * 180) / Math.PI
}

/** An angle in degrees between -180 and 180. */
const turn = (degrees: number): number => (degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees)
