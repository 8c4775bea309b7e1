import { readShape, type Shape } from './shape'
import { earthRadius, type Position } from './sphere'

/** Degrees. */
export type Box = [west: number, east: number, south: number, north: number]

const everywhere: Box = [-180, 180, -90, 90]

/** More than the rounding of trigonometry could take away. */
const margin = 1e-9

/** A great circle bulges towards the pole by at most an eighth of its span squared, halved, in radians. */
const bulge = (span: number): number => (((span * Math.PI) / 180) ** 2 / 16) * 1.2 * (180 / Math.PI)

/** The box around a GeoJSON value; undefined when it is none. */
export const boxOf = (value: unknown): Box | undefined => {
  const shape = readShape(value)
  return shape === undefined ? undefined : boxOfShape(shape)
}

const widen = (box: Box, positions: Position[]): void => {
  for (const [lng, lat] of positions) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.max(box[1], lng)
    box[2] = Math.min(box[2], lat)
    box[3] = Math.max(box[3], lat)
  }
}

export const boxOfShape = ({ points, lines, polygons }: Shape): Box => {
  const box: Box = [Infinity, -Infinity, Infinity, -Infinity]
  widen(box, points)
  for (const line of lines) widen(box, line)
  for (const rings of polygons) for (const ring of rings) widen(box, ring)
  if (lines.length === 0 && polygons.length === 0) return box
  const [west, east, south, north] = box
  if (east - west > 60) return everywhere
  const pad = bulge(east - west) + margin
  return [west, east, south - pad, north + pad]
}

export const areApart = (a: Box, b: Box): boolean => a[0] > b[1] || a[1] < b[0] || a[2] > b[3] || a[3] < b[2]

/** The box around a circle of so many metres. */
export const boxAround = ([lng, lat]: Position, metres: number): Box => {
  const angle = metres / earthRadius
  const high = (angle * 180) / Math.PI + margin
  if (lat + high >= 90 || lat - high <= -90) return everywhere
  const wide = (Math.asin(Math.min(1, Math.sin(angle) / Math.cos((lat * Math.PI) / 180))) * 180) / Math.PI + margin
  const [west, east] = lng - wide < -180 || lng + wide > 180 ? [-180, 180] : [lng - wide, lng + wide]
  return [west, east, lat - high, lat + high]
}
