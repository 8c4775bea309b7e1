import type { Database } from 'better-sqlite3'

/** One version of an uploaded file. */
export interface Upload {
  /** Its name below `files/`; never used a second time. */
  name: string
  bytes: number
  sha256: string
  /** The user who uploaded it; null when a function did: it belongs to the administrator. */
  creator: string | null
}

/** Which uploaded files there are, by their paths. A file exists from the moment it is noted here. */
export interface Uploads {
  of(path: string): Upload | undefined
  /** Settles when that is durable. */
  set(path: string, upload: Upload): Promise<void>
  forget(path: string): void
  isNamed(name: string): boolean
}

/** @param sync makes durable what was written */
export const openUploads = (db: Database, sync: () => Promise<void>): Uploads => {
  const find = db.prepare<[string], Upload>('select name, bytes, sha256, creator from upload where path = ?')
  const write = db.prepare(
    `insert into upload values (?, ?, ?, ?, ?) on conflict (path) do update
     set name = excluded.name, bytes = excluded.bytes, sha256 = excluded.sha256, creator = excluded.creator`,
  )
  const remove = db.prepare('delete from upload where path = ?')
  const named = db.prepare('select 1 from upload where name = ?')
  return {
    of: (path) => find.get(path),
    set: (path, { name, bytes, sha256, creator }) => {
      write.run(path, name, bytes, sha256, creator)
      return sync()
    },
    forget: (path) => void remove.run(path),
    isNamed: (name) => named.get(name) !== undefined,
  }
}
