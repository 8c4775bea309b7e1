import { parseStored } from '../ejson/decode'
import type { Engine } from '../engine'
import { failed } from '../errors'
import { angleTo } from '../geo/relate'
import { readShape } from '../geo/shape'
import { earthRadius } from '../geo/sphere'
import { limits } from '../limits'
import { findTexts } from '../operations/query'
import type { Collection } from '../sqlite/collection'
import type { Document } from '../store'
import { plain, split } from '../values/path'
import { reach } from '../update/slot'
import { isDocument } from '../values/type'

interface GeoNear {
  near: unknown
  distanceField: string
  key?: string
  query?: Document
  maxDistance?: number
  minDistance?: number
  distanceMultiplier?: number
  limit?: number
}

const readStage = (value: unknown): GeoNear => {
  if (!isDocument(value) || typeof value.distanceField !== 'string')
    throw failed('$geoNear needs near and distanceField')
  return value as unknown as GeoNear
}

const keyOf = (collection: Collection, { key }: GeoNear): string => {
  const path = key ?? collection.geo[0]?.path
  if (path === undefined) throw failed(`unable to find index for $geoNear query: ${collection.name}`)
  return path
}

/** Documents by growing distance, each carrying its distance in metres in `distanceField`. */
export const findNearby = (engine: Engine, collection: Collection, value: unknown): Document[] => {
  const stage = readStage(value)
  const key = keyOf(collection, stage)
  const centre = readShape(stage.near)?.points[0]
  if (centre === undefined) throw failed('$geoNear needs a Point in near')
  const { query = {}, limit = limits.pipelineDocuments, distanceMultiplier = 1, ...bounds } = stage
  const near = {
    $geometry: { type: 'Point', coordinates: centre },
    ...(bounds.maxDistance === undefined ? {} : { $maxDistance: bounds.maxDistance }),
    ...(bounds.minDistance === undefined ? {} : { $minDistance: bounds.minDistance }),
  }
  const filter = { $and: [query, { [key]: { $nearSphere: near } }] }
  return findTexts(engine, collection, { filter, sort: [], skip: 0, limit }).map((text) => {
    const document = parseStored(text)
    const shape = readShape(plain(document, split(key)))
    const metres = shape === undefined ? null : angleTo(shape, centre) * earthRadius * distanceMultiplier
    reach(document, split(stage.distanceField)).set(metres)
    return document
  })
}
