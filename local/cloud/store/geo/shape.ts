import type { Position } from './sphere'

export type Line = Position[]
/** The outer ring and its holes, each closed. */
export type Polygon = Line[]

/** A GeoJSON geometry taken apart. */
export interface Shape {
  points: Position[]
  lines: Line[]
  polygons: Polygon[]
}

const none = (): Shape => ({ points: [], lines: [], polygons: [] })

// Not zod: every document that a geographic question looks at is read here.

const isWithin = (value: unknown, most: number): boolean => typeof value === 'number' && Math.abs(value) <= most

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  isWithin(value[0], 180) &&
  isWithin(value[1], 90) &&
  value.every((part) => Number.isFinite(part))

type Check<Item> = (value: unknown) => value is Item

const listOf =
  <Item>(isItem: Check<Item>, least: number): Check<Item[]> =>
  (value): value is Item[] =>
    Array.isArray(value) && value.length >= least && value.every(isItem)

const isLine = listOf(isPosition, 2)
const isPolygon = listOf(listOf(isPosition, 4), 1)

type Reader = (coordinates: unknown) => Shape | undefined

const reader =
  <Coordinates>(isValid: Check<Coordinates>, take: (coordinates: Coordinates) => Partial<Shape>): Reader =>
  (coordinates) =>
    isValid(coordinates) ? { ...none(), ...take(coordinates) } : undefined

const readers: Record<string, Reader> = {
  Point: reader(isPosition, (point) => ({ points: [point] })),
  MultiPoint: reader(listOf(isPosition, 1), (points) => ({ points })),
  LineString: reader(isLine, (line) => ({ lines: [line] })),
  MultiLineString: reader(listOf(isLine, 1), (lines) => ({ lines })),
  Polygon: reader(isPolygon, (polygon) => ({ polygons: [polygon] })),
  MultiPolygon: reader(listOf(isPolygon, 1), (polygons) => ({ polygons })),
}

const join = (shapes: Shape[]): Shape => ({
  points: shapes.flatMap(({ points }) => points),
  lines: shapes.flatMap(({ lines }) => lines),
  polygons: shapes.flatMap(({ polygons }) => polygons),
})

const readGeometries = (geometries: unknown): Shape | undefined => {
  const shapes = Array.isArray(geometries) ? geometries.map(readShape) : []
  const known = shapes.filter((shape) => shape !== undefined)
  return known.length === 0 || known.length < shapes.length ? undefined : join(known)
}

/** Reads GeoJSON or a [lng, lat] pair; undefined when it is neither. */
export const readShape = (value: unknown): Shape | undefined => {
  if (Array.isArray(value)) return value.length === 2 && isPosition(value) ? { ...none(), points: [value] } : undefined
  return typeof value === 'object' && value !== null ? readTyped(value) : undefined
}

const readTyped = (value: { type?: unknown; coordinates?: unknown; geometries?: unknown }): Shape | undefined => {
  const { type, coordinates, geometries } = value
  if (type === 'GeometryCollection') return readGeometries(geometries)
  return typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type]?.(coordinates) : undefined
}
