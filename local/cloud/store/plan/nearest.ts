import { parseStored } from '../ejson/decode'
import { boxAround } from '../geo/box'
import { readShape } from '../geo/shape'
import type { Collection } from '../sqlite/collection'
import type { Queries } from '../sqlite/database'
import { plain, split } from '../values/path'
import { boxAccess, type Place } from './geo-access'
import type { Plan } from './plan'
import { passing, type Found, type Window } from './run'

/** Metres: half the way around the earth and some more. */
const everywhere = 20_100_000

const firstRadius = 1_000

const byDistance = (place: Place, rows: Iterable<Found>): { row: Found; metres: number }[] => {
  const parts = split(place.path)
  return [...rows]
    .map((row) => {
      const shape = readShape(plain(row.document ?? parseStored(row.doc), parts))
      return { row, metres: shape === undefined ? Infinity : (place.question.distance?.(shape) ?? Infinity) }
    })
    .sort((a, b) => a.metres - b.metres)
}

/** The found rows, the nearest first. Without a greatest distance the circle grows until it holds enough. */
export const runNearest = (
  database: Queries,
  collection: Collection,
  plan: Plan,
  place: Place,
  { skip, limit }: Window,
): Found[] => {
  const { centre, box } = place.question
  const wanted = skip + limit
  const end = (rows: { row: Found }[]): Found[] => rows.map(({ row }) => row).slice(skip, wanted)
  if (box !== undefined || place.index === undefined || centre === undefined)
    return end(byDistance(place, passing(database, plan)))
  for (let radius = firstRadius; radius < everywhere; radius *= 4) {
    const within = { ...plan, ...boxAccess(collection, place.index, boxAround(centre, radius)) }
    const sure = byDistance(place, passing(database, within)).filter(({ metres }) => metres <= radius)
    if (sure.length >= wanted) return end(sure)
  }
  return end(byDistance(place, passing(database, plan)))
}
