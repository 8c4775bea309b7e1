import * as z from 'zod'
import { position } from '../../../contract/place'

/** The SDK hands out its own classes for geometries; they tell their GeoJSON. */
const geoJson = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
    ? (value as { toJSON(): unknown }).toJSON()
    : value

/** GeoJSON Point in the database, [lng, lat] in the product. */
export const storedPoint = z.preprocess(
  geoJson,
  z.object({ type: z.literal('Point'), coordinates: position }).transform((point) => point.coordinates),
)

/** GeoJSON Polygon in the database, its outer ring in the product. */
export const storedRing = z.preprocess(
  geoJson,
  z
    .object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)).min(1) })
    .transform((polygon) => polygon.coordinates[0] ?? []),
)
