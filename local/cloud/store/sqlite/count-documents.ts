import Sqlite from 'better-sqlite3'
import { describeCollection } from './collection'

/** How many documents each collection of a file has. */
export const countDocuments = (file: string): Record<string, number> => {
  const connection = new Sqlite(file, { readonly: true })
  try {
    const names = connection.prepare<[], { name: string }>('SELECT name FROM collections ORDER BY name').all()
    const count = ({ name }: { name: string }): number =>
      Number(
        connection
          .prepare(`SELECT count(*) FROM ${describeCollection(name, []).table}`)
          .pluck()
          .get(),
      )
    return Object.fromEntries(names.map((row) => [row.name, count(row)]))
  } finally {
    connection.close()
  }
}
