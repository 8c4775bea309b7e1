import { databaseDefinition, type DatabaseDefinition } from '../definition'
import { failed, StoreError } from '../errors'
import { limits } from '../limits'
import { parseStored } from '../ejson/decode'
import {
  describeCollection,
  schemaOf,
  signatureOf,
  type Collection,
  type GeoTable,
  type IndexTable,
} from './collection'
import type { Database, Queries } from './database'
import { addIndexRows } from './rows'

/** The collections of a file: those of the definition and those created since. */
export interface Catalogue {
  get(name: string): Collection
  has(name: string): boolean
  create(name: string): void
  all(): Collection[]
}

const tables = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS indexes (index_table TEXT PRIMARY KEY, signature TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS flags (index_table TEXT, position INTEGER, kind TEXT, PRIMARY KEY (index_table, position, kind));
`

/** In the platform's words, as developers meet them (errCode -502005). */
const missing = (name: string): string =>
  `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`

interface Flag {
  position: number
  kind: 'many' | 'odd'
}

const readFlags = (database: Queries, index: IndexTable): void => {
  index.many.clear()
  index.odd.clear()
  const flags = database.prepare('SELECT position, kind FROM flags WHERE index_table = ?').all(index.table) as Flag[]
  for (const { position, kind } of flags) index[kind].add(position)
}

/** Makes the index's table if it is new, anew if its definition changed. True when it has to be filled. */
const prepareIndex = (database: Database, index: IndexTable | GeoTable): boolean => {
  const signature = signatureOf(index)
  const known = database.prepare('SELECT signature FROM indexes WHERE index_table = ?').get(index.table) as
    { signature: string } | undefined
  if (known?.signature === signature) return false
  database.exec(`DROP TABLE IF EXISTS ${index.table}`)
  database.prepare('DELETE FROM flags WHERE index_table = ?').run(index.table)
  database.prepare('INSERT OR REPLACE INTO indexes VALUES (?, ?)').run(index.table, signature)
  return true
}

const fill = (database: Database, collection: Collection, only: (IndexTable | GeoTable)[]): void => {
  const partial: Collection = {
    ...collection,
    indexes: collection.indexes.filter((index) => only.includes(index)),
    geo: collection.geo.filter((index) => only.includes(index)),
  }
  const rows = database.prepare(`SELECT r, doc FROM ${collection.table} WHERE r > ? ORDER BY r LIMIT 1000`)
  let last = -1
  for (;;) {
    const batch = rows.all(last) as { r: number; doc: string }[]
    for (const { r, doc } of batch) addIndexRows(database, partial, r, parseStored(doc))
    if (batch.length < 1000) return
    last = batch.at(-1)?.r ?? last
  }
}

const openCollection = (database: Database, collection: Collection): void => {
  const stale = [...collection.indexes, ...collection.geo].filter((index) => prepareIndex(database, index))
  for (const sql of schemaOf(collection)) database.exec(sql)
  for (const index of collection.indexes) readFlags(database, index)
  if (stale.length > 0) fill(database, collection, stale)
  database.prepare('INSERT OR IGNORE INTO collections VALUES (?)').run(collection.name)
}

/** The collections as another connection wrote them: looked at anew each time, since indexes learn while documents come. */
export const readCatalogue = (database: Queries, definition: DatabaseDefinition): Pick<Catalogue, 'get'> => {
  const { collections } = databaseDefinition.parse(definition)
  const described = new Map<string, Collection>()
  return {
    get: (name) => {
      if (database.prepare('SELECT 1 FROM collections WHERE name = ?').get(name) === undefined)
        throw new StoreError('DATABASE_COLLECTION_NOT_EXIST', missing(name))
      const collection = described.get(name) ?? describeCollection(name, collections[name]?.indexes ?? [])
      described.set(name, collection)
      for (const index of collection.indexes) readFlags(database, index)
      return collection
    },
  }
}

export const openCatalogue = (database: Database, definition: DatabaseDefinition): Catalogue => {
  const { collections } = databaseDefinition.parse(definition)
  const known = new Map<string, Collection>()

  const open = (name: string): void => {
    const collection = describeCollection(name, collections[name]?.indexes ?? [])
    openCollection(database, collection)
    known.set(name, collection)
  }

  database.write(() => {
    database.exec(tables)
    const stored = database.prepare('SELECT name FROM collections').all() as { name: string }[]
    for (const name of new Set([...Object.keys(collections), ...stored.map((row) => row.name)])) open(name)
  })

  database.onRollback(() => {
    for (const { indexes } of known.values()) for (const index of indexes) readFlags(database, index)
  })

  return {
    has: (name) => known.has(name),
    get: (name) => {
      const collection = known.get(name)
      if (collection === undefined) throw new StoreError('DATABASE_COLLECTION_NOT_EXIST', missing(name))
      return collection
    },
    create: (name) => {
      if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) throw new StoreError('INVALID_PARAM', `invalid collection name: ${name}`)
      if (known.has(name)) throw failed(`[ResourceExist] Table exist: ${name}`)
      if (known.size >= limits.collections)
        throw new StoreError(
          'DATABASE_COLLECTION_EXCEED_LIMIT',
          `[LimitExceeded] more than ${limits.collections} collections`,
        )
      database.write(() => open(name))
    },
    all: () => [...known.values()],
  }
}
