import { parseStored } from '../ejson/decode'
import type { Reading } from '../engine'
import { failed } from '../errors'
import { angleTo } from '../geo/relate'
import { readShape } from '../geo/shape'
import { earthRadius, type Position } from '../geo/sphere'
import { limits } from '../limits'
import { findTexts } from '../operations/query'
import type { Collection } from '../sqlite/collection'
import type { Document } from '../store'
import { plain, split } from '../values/path'
import { isDocument } from '../values/type'
import { asNumber, asText, named } from './expressions/operands'
import { place } from './stages/place'
import { readCount } from './stages/rows'

interface GeoNear {
  centre: Position
  key: string
  query: Document
  /** `$maxDistance` and `$minDistance`, where given. */
  bounds: Document
  limit: number
  multiplier: number
  distanceField: string[]
  locationField: string[] | undefined
}

const optional = [
  'key',
  'query',
  'maxDistance',
  'minDistance',
  'distanceMultiplier',
  'includeLocs',
  'limit',
  'num',
  'spherical',
]

const boundsOf = (given: Document): Document =>
  Object.fromEntries(
    [
      ['$maxDistance', given.maxDistance],
      ['$minDistance', given.minDistance],
    ].filter(([, metres]) => metres !== undefined),
  ) as Document

const centreOf = (near: unknown): Position => {
  const centre = readShape(near)?.points[0]
  if (centre === undefined) throw failed('$geoNear needs a Point in near')
  return centre
}

const queryOf = ({ query = {} }: Document): Document => {
  if (!isDocument(query)) throw failed('query must be an object')
  return query
}

const readStage = (collection: Collection, value: unknown): GeoNear => {
  const given = named('$geoNear', value, ['near', 'distanceField'], optional)
  const key = given.key ?? collection.geo[0]?.path
  if (key === undefined) throw failed(`unable to find index for $geoNear query: ${collection.name}`)
  return {
    centre: centreOf(given.near),
    key: asText('$geoNear', key),
    query: queryOf(given),
    bounds: boundsOf(given),
    limit: readCount('$geoNear', given.limit ?? given.num ?? limits.pipelineDocuments, 1),
    multiplier: asNumber('$geoNear', given.distanceMultiplier ?? 1),
    distanceField: split(asText('$geoNear', given.distanceField)),
    locationField: given.includeLocs === undefined ? undefined : split(asText('$geoNear', given.includeLocs)),
  }
}

/** Documents by growing distance, each carrying its distance in metres in `distanceField`. */
export const findNearby = (engine: Reading, collection: Collection, value: unknown): Document[] => {
  const { centre, key, query, bounds, limit, multiplier, distanceField, locationField } = readStage(collection, value)
  const near = { $geometry: { type: 'Point', coordinates: centre }, ...bounds }
  const filter = { $and: [query, { [key]: { $nearSphere: near } }] }
  return findTexts(engine, collection, { filter, sort: [], skip: 0, limit }).map((text) => {
    const document = parseStored(text)
    const location = plain(document, split(key))
    const shape = readShape(location)
    const metres = shape === undefined ? null : angleTo(shape, centre) * earthRadius * multiplier
    const measured = place(document, distanceField, metres)
    return locationField === undefined ? measured : place(measured, locationField, location)
  })
}
