import type { z } from 'zod'
import type { databaseDefinition, GeoIndex, KeyIndex } from '../definition'
import { split } from '../values/path'

/** A key index as a table of its own: one row per document, or per element of an indexed array. */
export interface IndexTable {
  name: string
  table: string
  paths: { path: string; parts: string[]; direction: 1 | -1 }[]
  unique: boolean
  /** Positions whose path was ever seen to hold an array. Never cleared while the collection has documents. */
  many: Set<number>
  /** Positions that ever held a value whose key does not sort exactly. */
  odd: Set<number>
}

export interface GeoTable {
  name: string
  table: string
  path: string
  parts: string[]
}

export interface Collection {
  name: string
  /** Quoted name of the table of documents. */
  table: string
  indexes: IndexTable[]
  geo: GeoTable[]
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

const indexTable = (collection: string, { name, keys, unique }: KeyIndex): IndexTable => ({
  name,
  table: quote(`k_${collection}_${name}`),
  paths: keys.map(([path, , direction]) => ({ path, parts: split(path), direction })),
  unique,
  many: new Set(),
  odd: new Set(),
})

const geoTable = (collection: string, { name, geo }: GeoIndex): GeoTable => ({
  name,
  table: quote(`g_${collection}_${name}`),
  path: geo,
  parts: split(geo),
})

type Indexes = z.output<typeof databaseDefinition>['collections'][string]['indexes']

export const describeCollection = (name: string, indexes: Indexes): Collection => ({
  name,
  table: quote(`d_${name}`),
  indexes: indexes.filter((index) => 'keys' in index).map((index) => indexTable(name, index)),
  geo: indexes.filter((index) => 'geo' in index).map((index) => geoTable(name, index)),
})

/** The statements that make a collection's tables where they are absent. */
export const schemaOf = ({ table, indexes, geo }: Collection): string[] => [
  `CREATE TABLE IF NOT EXISTS ${table} (r INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL)`,
  ...indexes.flatMap(schemaOfIndex),
  ...geo.map(geoSchema),
]

export const geoSchema = ({ table }: GeoTable): string =>
  `CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING rtree(r, west, east, south, north)`

const schemaOfIndex = ({ table, paths, unique }: IndexTable): string[] => {
  const columns = paths.map((_, at) => `k${at}`)
  const keys = paths.map(({ direction }, at) => `k${at}${direction === -1 ? ' DESC' : ''}`)
  const made = `CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')}, r INTEGER NOT NULL, PRIMARY KEY (${keys.join(', ')}, r)) WITHOUT ROWID`
  const once = `CREATE UNIQUE INDEX IF NOT EXISTS ${table.replace('"k_', '"u_')} ON ${table} (${columns.join(', ')})`
  return unique ? [made, once] : [made]
}

/** Text by which a changed definition of an index is noticed. */
export const signatureOf = (index: IndexTable | GeoTable): string =>
  'path' in index
    ? `geo ${index.path}`
    : JSON.stringify([index.unique, index.paths.map(({ path, direction }) => [path, direction])])
