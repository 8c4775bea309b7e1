import type { Database } from 'better-sqlite3'

/** One version of an uploaded file. */
export interface Upload {
  /** Its name below `files/`; never used a second time. */
  name: string
  bytes: number
  sha256: string
}

/** Which uploaded files there are, by their paths. A file exists from the moment it is noted here. */
export interface Uploads {
  of(path: string): Upload | undefined
  set(path: string, upload: Upload): void
  /** False when there was none. */
  forget(path: string): boolean
  isNamed(name: string): boolean
}

export const openUploads = (db: Database): Uploads => {
  const find = db.prepare<[string], Upload>('select name, bytes, sha256 from upload where path = ?')
  const write = db.prepare(
    `insert into upload values (?, ?, ?, ?)
     on conflict (path) do update set name = excluded.name, bytes = excluded.bytes, sha256 = excluded.sha256`,
  )
  const remove = db.prepare('delete from upload where path = ?')
  const named = db.prepare('select 1 from upload where name = ?')
  return {
    of: (path) => find.get(path),
    set: (path, { name, bytes, sha256 }) => void write.run(path, name, bytes, sha256),
    forget: (path) => remove.run(path).changes > 0,
    isNamed: (name) => named.get(name) !== undefined,
  }
}
