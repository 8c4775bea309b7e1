import { failed } from '../errors'
import type { Box } from '../geo/box'
import { isNearness, questions, type Question } from '../geo/question'
import type { Collection, GeoTable } from '../sqlite/collection'
import type { Document } from '../store'
import { isDocument, isOperators } from '../values/type'

/** A geographic condition of a filter with the index of its field. */
export interface Place {
  path: string
  isNear: boolean
  question: Question
  index: GeoTable | undefined
}

const placeOf = (collection: Collection, path: string, condition: Document): Place | undefined => {
  const name = Object.keys(condition).find((key) => Object.hasOwn(questions, key))
  const make = name === undefined ? undefined : questions[name]
  if (name === undefined || make === undefined) return undefined
  const index = collection.geo.find((table) => table.path === path)
  return { path, isNear: isNearness(name), question: make(condition[name], condition), index }
}

const placesIn = (collection: Collection, filter: Document): Place[] =>
  Object.entries(filter).flatMap(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition))
      return condition.filter(isDocument).flatMap((part) => placesIn(collection, part))
    const place = isOperators(condition) && !path.startsWith('$') ? placeOf(collection, path, condition) : undefined
    return place === undefined ? [] : [place]
  })

/** The geographic condition to ask by; nearness, which orders the answer, before others. */
export const findPlace = (collection: Collection, filter: Document): Place | undefined => {
  const places = placesIn(collection, filter)
  const near = places.filter(({ isNear }) => isNear)
  if (near.length > 1) throw failed('Too many geoNear expressions')
  if (near[0]?.index === undefined && near.length > 0)
    throw failed(`unable to find index for $geoNear query: ${collection.name}.${near[0]?.path ?? ''}`)
  return near[0] ?? places.find(({ index }) => index !== undefined)
}

/** The rows whose box meets this one, as FROM and WHERE. */
export const boxAccess = (
  collection: Collection,
  index: GeoTable,
  [west, east, south, north]: Box,
): { from: string; where: string[]; values: unknown[] } => ({
  from: `${index.table} AS g CROSS JOIN ${collection.table} AS d ON d.r = g.r`,
  where: ['g.west <= ?', 'g.east >= ?', 'g.south <= ?', 'g.north >= ?'],
  values: [east, west, north, south],
})
