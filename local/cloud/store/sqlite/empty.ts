import { geoSchema, type Collection } from './collection'
import type { Database } from './database'

export const emptyCollection = (database: Database, { table, indexes, geo }: Collection): void => {
  for (const name of [table, ...indexes.map((index) => index.table)]) database.prepare(`DELETE FROM ${name}`).run()
  // An R*Tree is emptied row by row but dropped at once.
  for (const index of geo) database.exec(`DROP TABLE ${index.table}; ${geoSchema(index)}`)
  for (const index of indexes) {
    database.prepare('DELETE FROM flags WHERE index_table = ?').run(index.table)
    index.many.clear()
    index.odd.clear()
  }
}

export const isEmptyCollection = (database: Database, { table }: Collection): boolean =>
  database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined
