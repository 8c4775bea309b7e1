import type { Database } from 'better-sqlite3'

/** Which user uploaded a file, by its path. A file that a function uploaded has none: it belongs to the administrator. */
export interface FileOwners {
  of(path: string): string | undefined
  set(path: string, openid: string): void
  forget(path: string): void
}

export const openFileOwners = (db: Database): FileOwners => {
  const find = db.prepare<[string], { openid: string }>('select openid from file_owner where path = ?')
  const write = db.prepare('insert into file_owner values (?, ?) on conflict do update set openid = excluded.openid')
  const remove = db.prepare('delete from file_owner where path = ?')
  return {
    of: (path) => find.get(path)?.openid,
    set: (path, openid) => void write.run(path, openid),
    forget: (path) => void remove.run(path),
  }
}
