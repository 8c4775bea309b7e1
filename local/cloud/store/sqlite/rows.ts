import { stringify } from '../ejson/encode'
import { failed } from '../errors'
import { boxOf } from '../geo/box'
import type { Document } from '../store'
import { plain } from '../values/path'
import type { Collection, GeoTable, IndexTable } from './collection'
import type { Database } from './database'
import { idKey } from './id'
import { keysAt, type Key } from './key'

/** A stored document. */
export interface Row {
  r: number
  doc: string
}

const mark = (database: Database, index: IndexTable, kind: 'many' | 'odd', position: number): void => {
  if (index[kind].has(position)) return
  database.prepare('INSERT OR IGNORE INTO flags VALUES (?, ?, ?)').run(index.table, position, kind)
  index[kind].add(position)
}

/** All rows a document has in an index: the product of its keys, since one path of an index may hold an array. */
const indexRows = (database: Database, index: IndexTable, document: Document): Key[][] => {
  let rows: Key[][] = [[]]
  let arrays = 0
  for (const [position, { parts }] of index.paths.entries()) {
    const { keys, many, odd } = keysAt(document, parts)
    if (many) mark(database, index, 'many', position)
    if (odd) mark(database, index, 'odd', position)
    if (many && ++arrays > 1) throw failed(`cannot index parallel arrays: index ${index.name}`)
    rows =
      keys.length === 1 ? rows.map((row) => [...row, ...keys]) : keys.flatMap((key) => rows.map((row) => [...row, key]))
  }
  return rows
}

const insertSql = ({ table, paths }: IndexTable): string =>
  `INSERT OR IGNORE INTO ${table} VALUES (${'?, '.repeat(paths.length)}?)`

const insertUniqueSql = ({ table, paths }: IndexTable): string =>
  `INSERT INTO ${table} VALUES (${'?, '.repeat(paths.length)}?) ON CONFLICT (${paths.map((_, at) => `k${at}`).join(', ')}, r) DO NOTHING`

const deleteSql = ({ table, paths }: IndexTable): string =>
  `DELETE FROM ${table} WHERE ${paths.map((_, at) => `k${at} = ? AND `).join('')}r = ?`

/** By its code alone: the driver's error class may come from another realm. */
const isUniqueFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

const duplicate = (collection: Collection, index: string, key: unknown): Error =>
  failed(
    `[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection.name} index: ${index} dup key: ${stringify(key)}`,
  )

const addKeys = (database: Database, collection: Collection, index: IndexTable, r: number, keys: Key[]): void => {
  try {
    database.prepare(index.unique ? insertUniqueSql(index) : insertSql(index)).run(...keys, r)
  } catch (error) {
    if (isUniqueFailure(error)) throw duplicate(collection, index.name, keys)
    throw error
  }
}

const addBox = (database: Database, { table, parts }: GeoTable, r: number, document: Document): void => {
  const box = boxOf(plain(document, parts))
  if (box !== undefined) database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?)`).run(r, ...box)
}

export const addIndexRows = (database: Database, collection: Collection, r: number, document: Document): void => {
  for (const index of collection.indexes)
    for (const keys of indexRows(database, index, document)) addKeys(database, collection, index, r, keys)
  for (const index of collection.geo) addBox(database, index, r, document)
}

const removeIndexRows = (database: Database, collection: Collection, r: number, document: Document): void => {
  for (const index of collection.indexes)
    for (const keys of indexRows(database, index, document)) database.prepare(deleteSql(index)).run(...keys, r)
  for (const { table } of collection.geo) database.prepare(`DELETE FROM ${table} WHERE r = ?`).run(r)
}

/** Adds a document that has its `_id`. Throws DATABASE_REQUEST_FAILED with "duplicate key". */
export const insertRow = (database: Database, collection: Collection, document: Document): void => {
  const id = idKey(document._id)
  const { changes, lastInsertRowid } = database
    .prepare(`INSERT INTO ${collection.table} (id, doc) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`)
    .run(id, stringify(document))
  if (changes === 0) throw duplicate(collection, '_id_', { _id: document._id })
  addIndexRows(database, collection, Number(lastInsertRowid), document)
}

export const findRow = (database: Database, collection: Collection, id: string): Row | undefined =>
  database.prepare(`SELECT r, doc FROM ${collection.table} WHERE id = ?`).get(id) as Row | undefined

const sameKeys = (a: Key[][], b: Key[][]): boolean =>
  a.length === b.length && a.every((row, at) => row.every((key, position) => isSameKey(key, b[at]?.[position])))

const isSameKey = (a: Key, b: Key | undefined): boolean =>
  Buffer.isBuffer(a) ? Buffer.isBuffer(b) && a.equals(b) : a === b

const moveKeys = (database: Database, collection: Collection, r: number, before: Document, after: Document): void => {
  const moved = collection.indexes
    .map((index) => ({ index, from: indexRows(database, index, before), to: indexRows(database, index, after) }))
    .filter(({ from, to }) => !sameKeys(from, to))
  for (const { index, from } of moved) for (const keys of from) database.prepare(deleteSql(index)).run(...keys, r)
  for (const { index, to } of moved) for (const keys of to) addKeys(database, collection, index, r, keys)
}

const moveBoxes = (database: Database, collection: Collection, r: number, before: Document, after: Document): void => {
  for (const index of collection.geo) {
    if (stringify(plain(before, index.parts)) === stringify(plain(after, index.parts))) continue
    database.prepare(`DELETE FROM ${index.table} WHERE r = ?`).run(r)
    addBox(database, index, r, after)
  }
}

/** Replaces a stored document by another with the same `_id`. False when nothing changes. */
export const replaceRow = (
  database: Database,
  collection: Collection,
  row: Row,
  before: Document,
  after: Document,
): boolean => {
  const doc = stringify(after)
  if (doc === row.doc) return false
  database.prepare(`UPDATE ${collection.table} SET doc = ? WHERE r = ?`).run(doc, row.r)
  moveKeys(database, collection, row.r, before, after)
  moveBoxes(database, collection, row.r, before, after)
  return true
}

export const removeRow = (database: Database, collection: Collection, row: Row, document: Document): void => {
  database.prepare(`DELETE FROM ${collection.table} WHERE r = ?`).run(row.r)
  removeIndexRows(database, collection, row.r, document)
}
