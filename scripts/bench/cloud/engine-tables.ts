import Sqlite from 'better-sqlite3'
import { stringify } from '../../../local/cloud/store'
import { grids, requests, type BenchRequest, type Sizes } from './documents'

export type Driver = Sqlite.Database

/** What somebody would make by hand for these questions: the texts, an index on each expression, boxes of the shapes. */
const tables = `
  CREATE TABLE requests (r INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL);
  CREATE VIRTUAL TABLE places USING rtree(r, west, east, south, north);
  CREATE TABLE areas (r INTEGER PRIMARY KEY, doc TEXT NOT NULL);
  CREATE VIRTUAL TABLE shapes USING rtree(r, west, east, south, north);
`

const indexes = `
  CREATE INDEX byAssignee ON requests (doc ->> '$.assigneeId', doc ->> '$.status', doc ->> '$.createdAt.$date' DESC);
  CREATE INDEX byStatus ON requests (doc ->> '$.status', doc ->> '$.gridId', doc ->> '$.createdAt.$date');
  CREATE INDEX byGrid ON requests (doc ->> '$.gridId');
  ANALYZE;
`

/** Adds a request, without a transaction of its own. */
export type Adder = (document: BenchRequest) => void

export const adder = (db: Driver): Adder => {
  const text = db.prepare('INSERT INTO requests (id, doc) VALUES (?, ?)')
  const box = db.prepare('INSERT INTO places VALUES (?, ?, ?, ?, ?)')
  return (document) => {
    const [lng, lat] = document.place.coordinates
    const { lastInsertRowid } = text.run(document._id, stringify(document))
    box.run(lastInsertRowid, lng, lng, lat, lat)
  }
}

const fillAreas = (db: Driver, count: number): void => {
  const text = db.prepare('INSERT INTO areas (doc) VALUES (?)')
  const box = db.prepare('INSERT INTO shapes VALUES (?, ?, ?, ?, ?)')
  for (const area of grids(count).areas) {
    const outline = area.shape.coordinates.flat()
    const [lngs, lats] = [outline.map(([lng]) => lng), outline.map(([, lat]) => lat)]
    const { lastInsertRowid } = text.run(stringify(area))
    box.run(lastInsertRowid, Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats))
  }
}

const fill = (db: Driver, sizes: Sizes): void => {
  db.exec(tables)
  const add = adder(db)
  db.transaction(() => {
    for (const document of requests(sizes.requests)) add(document)
    fillAreas(db, sizes.areas)
  })()
  db.exec(indexes)
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Opens the file; an empty one gets its tables, its documents and then its indexes. */
export const openEngine = (file: string, sizes: Sizes): Driver => {
  const db = new Sqlite(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536']) db.pragma(pragma)
  if (db.prepare('SELECT 1 FROM sqlite_master').get() === undefined) fill(db, sizes)
  return db
}
