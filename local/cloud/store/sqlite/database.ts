import Sqlite from 'better-sqlite3'
import { openLogSync } from './log-sync'

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
  /**
   * Runs `work`, all or nothing, as a part of what is committed together at the end of this turn of the event loop. The disk is asked
   * once for all who write at one moment, and others are served while it works. Nobody may be told of it before `settled`.
   */
  writeSoon<T>(work: () => T): T
  /** Settles when all that was written soon is durable; rejects when it is lost, as on a full disk. */
  settled(): Promise<void>
  /** How often that was lost. */
  losses(): number
  /** Tells of each transaction that was rolled back. */
  onRollback(listener: () => void): void
  close(): void
}

/** More distinct queries than this are prepared anew. */
const keptStatements = 500

const pragmas = [
  'journal_mode = WAL',
  // The log is made durable beside the commits.
  'synchronous = NORMAL',
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

/** Writes that become durable together. */
interface Group {
  readonly durable: Promise<void>
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

const openGroup = (): Group => {
  let [resolve, reject]: [() => void, (reason: unknown) => void] = [() => undefined, () => undefined]
  const durable = new Promise<void>((...settle) => {
    ;[resolve, reject] = settle
  })
  // Who waits for it hears of it; nobody may.
  durable.catch(() => undefined)
  return { durable, resolve, reject }
}

export const openDatabase = (file: string): Database => {
  const connection = new Sqlite(file)
  for (const pragma of pragmas) connection.pragma(pragma)
  const log = openLogSync(file)
  const [begin, commit, rollback, savepoint, release, takeBack] = [
    'BEGIN IMMEDIATE',
    'COMMIT',
    'ROLLBACK',
    'SAVEPOINT one',
    'RELEASE one',
    'ROLLBACK TO one',
  ].map((sql) => connection.prepare(sql)) as [Statement, Statement, Statement, Statement, Statement, Statement]

  const listeners: (() => void)[] = []
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  let group: Group | undefined
  /** The last one that was committed. */
  let committed: Group | undefined
  let losses = 0
  /** Inside of `work`. */
  let isWriting = false

  const lose = (lost: Group, error: unknown): void => {
    group = undefined
    losses += 1
    if (connection.inTransaction) rollback.run()
    tell()
    lost.reject(error)
  }
  const flush = (): void => {
    if (group === undefined) return
    const closing = group
    try {
      commit.run()
    } catch (error) {
      return lose(closing, error)
    }
    group = undefined
    committed = closing
    void log.soon().then(closing.resolve, (error: unknown) => {
      losses += 1
      closing.reject(error)
    })
  }
  const join = (): Group => {
    if (group !== undefined) return group
    begin.run()
    setImmediate(flush)
    return (group = openGroup())
  }
  const run = <T>(work: () => T): T => {
    isWriting = true
    try {
      return work()
    } finally {
      isWriting = false
    }
  }

  const write = <T>(work: () => T): T => {
    if (isWriting) return work()
    flush()
    begin.run()
    try {
      const result = run(work)
      commit.run()
      log.now()
      return result
    } catch (error) {
      if (connection.inTransaction) rollback.run()
      tell()
      throw error
    }
  }

  const writeSoon = <T>(work: () => T): T => {
    if (isWriting) return work()
    const joined = join()
    savepoint.run()
    try {
      const result = run(work)
      release.run()
      return result
    } catch (error) {
      // A full disk may end the whole transaction: then all that was to become durable with this is lost.
      if (!connection.inTransaction) lose(joined, error)
      else {
        takeBack.run()
        release.run()
        tell()
      }
      throw error
    }
  }

  return {
    prepare: keeping(connection),
    exec: (sql) => void connection.exec(sql),
    write,
    writeSoon,
    settled: () => (group ?? committed)?.durable ?? Promise.resolve(),
    losses: () => losses,
    onRollback: (listener) => void listeners.push(listener),
    close: () => {
      flush()
      log.close()
      connection.close()
    },
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
