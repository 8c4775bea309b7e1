import Sqlite from 'better-sqlite3'

export type Statement = Sqlite.Statement<unknown[]>

/** Statements, each prepared once. */
export interface Queries {
  prepare(sql: string): Statement
}

/** The connection that writes. */
export interface Database extends Queries {
  exec(sql: string): void
  /** Runs `work` in one durable transaction; inside another one it joins that. */
  write<T>(work: () => T): T
  /** Tells of each transaction that was rolled back. */
  onRollback(listener: () => void): void
  close(): void
}

/** More distinct queries than this are prepared anew. */
const keptStatements = 500

const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -32768',
  'wal_autocheckpoint = 0',
  // What a log may keep of the disk after a bulk fill.
  'journal_size_limit = 33554432',
  'temp_store = MEMORY',
]

const keeping = (connection: Sqlite.Database): Queries['prepare'] => {
  const kept = new Map<string, Statement>()
  return (sql) => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const made = connection.prepare<unknown[]>(sql)
    if (kept.size >= keptStatements) kept.clear()
    kept.set(sql, made)
    return made
  }
}

export const openDatabase = (file: string): Database => {
  const connection = new Sqlite(file)
  for (const pragma of pragmas) connection.pragma(pragma)
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')

  const listeners: (() => void)[] = []

  const write = <T>(work: () => T): T => {
    if (connection.inTransaction) return work()
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      if (connection.inTransaction) rollback.run()
      for (const listener of listeners) listener()
      throw error
    }
  }

  return {
    prepare: keeping(connection),
    exec: (sql) => void connection.exec(sql),
    write,
    onRollback: (listener) => void listeners.push(listener),
    close: () => void connection.close(),
  }
}

/** A connection that only reads. */
export interface Snapshots extends Queries {
  /** Runs `work` on what was committed when it began, whatever is written meanwhile. */
  at<T>(work: () => T): T
}

export const openSnapshots = (file: string): Snapshots => {
  const connection = new Sqlite(file, { readonly: true })
  for (const pragma of ['temp_store = MEMORY', 'cache_size = -4096']) connection.pragma(pragma)
  return { prepare: keeping(connection), at: (work) => connection.transaction(work)() }
}
