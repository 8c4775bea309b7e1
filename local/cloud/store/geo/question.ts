import { failed } from '../errors'
import type { Document } from '../store'
import { isDocument } from '../values/type'
import { boxAround, boxOf, type Box } from './box'
import { angleTo, intersects, isWithin, isWithinCircle } from './relate'
import { readShape, type Shape } from './shape'
import { earthRadius, type Position } from './sphere'

/** A geographic condition on one field. */
export interface Question {
  test: (shape: Shape) => boolean
  /** Holds every shape that passes; undefined when they may be anywhere. */
  box: Box | undefined
  /** Metres by which the found documents are ordered. */
  distance?: (shape: Shape) => number
  centre?: Position
}

const geometryOf = (name: string, operand: unknown): { shape: Shape; box: Box } => {
  const geometry = isDocument(operand) ? operand.$geometry : undefined
  const shape = readShape(geometry)
  const box = boxOf(geometry)
  if (shape === undefined || box === undefined) throw failed(`${name} needs a $geometry that is valid GeoJSON`)
  return { shape, box }
}

const circle = (operand: unknown): Question => {
  const [centre, angle] = Array.isArray(operand) ? (operand as unknown[]) : []
  const place = readShape(centre)?.points[0]
  if (place === undefined || typeof angle !== 'number' || !(angle >= 0))
    throw failed('$centerSphere needs [[lng, lat], radians]')
  return { test: (shape) => isWithinCircle(shape, place, angle), box: boxAround(place, angle * earthRadius) }
}

const within = (operand: unknown): Question => {
  if (isDocument(operand) && '$centerSphere' in operand) return circle(operand.$centerSphere)
  const { shape: area, box } = geometryOf('$geoWithin', operand)
  if (area.polygons.length === 0) throw failed('$geoWithin needs a Polygon or MultiPolygon')
  return { test: (shape) => isWithin(shape, area), box }
}

const crossing = (operand: unknown): Question => {
  const { shape: area, box } = geometryOf('$geoIntersects', operand)
  return { test: (shape) => intersects(shape, area), box }
}

const metres = (value: unknown, absent: number): number => {
  if (value === undefined) return absent
  if (typeof value !== 'number' || !(value >= 0))
    throw failed('$maxDistance and $minDistance must be metres, not negative')
  return value
}

const near = (operand: unknown, expression: Document): Question => {
  const centre = geometryOf('$nearSphere', operand).shape.points[0]
  if (centre === undefined || !isDocument(operand)) throw failed('$nearSphere needs a Point')
  const most = metres(operand.$maxDistance ?? expression.$maxDistance, Infinity)
  const least = metres(operand.$minDistance ?? expression.$minDistance, 0)
  const distance = (shape: Shape): number => angleTo(shape, centre) * earthRadius
  const test = (shape: Shape): boolean => {
    const away = distance(shape)
    return away <= most && away >= least
  }
  return { test, distance, centre, box: most === Infinity ? undefined : boxAround(centre, most) }
}

export const questions: Record<string, (operand: unknown, expression: Document) => Question> = {
  $geoWithin: within,
  $geoIntersects: crossing,
  $near: near,
  $nearSphere: near,
}

export const isNearness = (name: string): boolean => name === '$near' || name === '$nearSphere'
