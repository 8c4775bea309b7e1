import { z } from 'zod'
import type { Position } from './sphere'

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())
const line = z.array(position).min(2)
const polygon = z.array(z.array(position).min(4)).min(1)

const schemas = {
  Point: position,
  MultiPoint: z.array(position).min(1),
  LineString: line,
  MultiLineString: z.array(line).min(1),
  Polygon: polygon,
  MultiPolygon: z.array(polygon).min(1),
}

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

const flat = (places: z.output<typeof line>): Line => places.map(([lng, lat]) => [lng, lat])

const takers: { [type in keyof typeof schemas]: (coordinates: never) => Shape } = {
  Point: (coordinates: z.output<typeof position>) => ({ ...none(), points: flat([coordinates]) }),
  MultiPoint: (coordinates: z.output<typeof line>) => ({ ...none(), points: flat(coordinates) }),
  LineString: (coordinates: z.output<typeof line>) => ({ ...none(), lines: [flat(coordinates)] }),
  MultiLineString: (coordinates: z.output<typeof line>[]) => ({ ...none(), lines: coordinates.map(flat) }),
  Polygon: (coordinates: z.output<typeof line>[]) => ({ ...none(), polygons: [coordinates.map(flat)] }),
  MultiPolygon: (coordinates: z.output<typeof line>[][]) => ({
    ...none(),
    polygons: coordinates.map((part) => part.map(flat)),
  }),
}

const join = (shapes: Shape[]): Shape => ({
  points: shapes.flatMap(({ points }) => points),
  lines: shapes.flatMap(({ lines }) => lines),
  polygons: shapes.flatMap(({ polygons }) => polygons),
})

const isPair = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))

const isPlace = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90

const readGeometry = (type: keyof typeof schemas, coordinates: unknown): Shape | undefined => {
  const { success, data } = schemas[type].safeParse(coordinates)
  return success ? takers[type](data as never) : undefined
}

const readGeometries = (geometries: unknown): Shape | undefined => {
  const shapes = Array.isArray(geometries) ? geometries.map(readShape) : []
  const known = shapes.filter((shape) => shape !== undefined)
  return known.length === 0 || known.length < shapes.length ? undefined : join(known)
}

const isKnown = (type: unknown): type is keyof typeof schemas =>
  typeof type === 'string' && Object.hasOwn(schemas, type)

/** Reads GeoJSON or a [lng, lat] pair; undefined when it is neither. */
export const readShape = (value: unknown): Shape | undefined => {
  if (isPair(value)) return isPlace(value) ? { ...none(), points: [value] } : undefined
  if (typeof value !== 'object' || value === null) return undefined
  return readTyped(value)
}

const readTyped = (value: { type?: unknown; coordinates?: unknown; geometries?: unknown }): Shape | undefined => {
  const { type, coordinates, geometries } = value
  if (type === 'Point' && isPair(coordinates)) return readShape(coordinates)
  if (type === 'GeometryCollection') return readGeometries(geometries)
  return isKnown(type) ? readGeometry(type, coordinates) : undefined
}
