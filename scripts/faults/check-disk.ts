import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type DatabaseDefinition } from '../../local/cloud'
import { places } from '../../local/cloud/places'
import { parseStored } from '../../local/cloud/store/ejson/decode'
import { openCatalogue } from '../../local/cloud/store/sqlite/catalogue'
import { type Collection } from '../../local/cloud/store/sqlite/collection'
import { type Database, openDatabase } from '../../local/cloud/store/sqlite/database'
import { addIndexRows } from '../../local/cloud/store/sqlite/rows'

const checkPages = (file: string): string[] => {
  const connection = new Sqlite(file)
  const found = connection.pragma('integrity_check') as { integrity_check: string }[]
  connection.close()
  return found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
}

const count = (database: Database, sql: string): number =>
  (database.prepare(`SELECT count(*) AS count FROM (${sql})`).get() as { count: number }).count

/** Makes the collection's indexes anew from its documents, and tells where the rows differ from those that were there. */
const checkCollection = (database: Database, collection: Collection): string[] => {
  const tables = [...collection.indexes, ...collection.geo].map(({ table }) => table)
  for (const [at, table] of tables.entries()) {
    database.exec(`CREATE TEMP TABLE kept_${String(at)} AS SELECT * FROM ${table}`)
    database.exec(`DELETE FROM ${table}`)
  }
  const rows = database.prepare(`SELECT r, doc FROM ${collection.table}`).all() as { r: number; doc: string }[]
  for (const { r, doc } of rows) addIndexRows(database, collection, r, parseStored(doc))
  const differing = tables.filter((table, at) => {
    const kept = `kept_${String(at)}`
    const [gone, come] = [
      `SELECT * FROM ${kept} EXCEPT SELECT * FROM ${table}`,
      `SELECT * FROM ${table} EXCEPT SELECT * FROM ${kept}`,
    ]
    return count(database, gone) + count(database, come) > 0
  })
  for (const at of tables.keys()) database.exec(`DROP TABLE kept_${String(at)}`)
  return differing.map((table) => `${table} differs from its documents`)
}

const checkIndexes = (file: string, definition: DatabaseDefinition): string[] => {
  const database = openDatabase(file)
  const catalogue = openCatalogue(database, definition)
  const faults = database.write(() => catalogue.all().flatMap((collection) => checkCollection(database, collection)))
  database.close()
  return faults
}

const checkUploads = (record: string, files: string): string[] => {
  const connection = new Sqlite(record)
  const uploads = connection.prepare<[], { path: string; name: string; sha256: string }>('SELECT * FROM upload').all()
  connection.close()
  return uploads
    .filter(({ name, sha256 }) => {
      const file = join(files, name)
      return !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256
    })
    .map(({ path }) => `the upload ${path} is not as it was noted`)
}

const copyDatabase = (from: string, to: string): void => {
  for (const log of ['', '-wal']) if (existsSync(from + log)) copyFileSync(from + log, to + log)
}

/**
 * Looks at a data folder as a kill left it, on a copy, so that the cloud itself still finds it like that: pages, indexes against
 * documents, uploads against their hashes. Gives back what is wrong.
 */
export const checkDisk = (data: string, definition: DatabaseDefinition, scratch: string): string[] => {
  mkdirSync(scratch)
  try {
    const [documents, record] = [join(scratch, places.documents), join(scratch, places.record)]
    copyDatabase(join(data, places.documents), documents)
    copyDatabase(join(data, places.record), record)
    return [
      ...checkPages(documents),
      ...checkPages(record),
      ...checkIndexes(documents, definition),
      ...checkUploads(record, join(data, places.files)),
    ]
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
