import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { DataProblem } from './data-problem'

// Whoever only looks who holds a lock is gone within this time, in ms.
const patienceMs = 500

// A connection that nobody refers to is closed when garbage is collected, and would give its lock away.
const held = new Set<Sqlite.Database>()

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith(code)

const write = (lock: Sqlite.Database): void => {
  lock.exec('BEGIN IMMEDIATE')
  lock.pragma(`user_version = ${process.pid}`)
  lock.exec('COMMIT')
}

const holderOf = (lock: Sqlite.Database): string => String(lock.pragma('user_version', { simple: true }))

const take = (file: string, refusal: 'inUse' | 'inBackup'): (() => void) => {
  const lock = new Sqlite(file, { timeout: patienceMs })
  try {
    write(lock)
    // Between the two another may come first: then this is refused, as one of them must be.
    lock.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const problem = hasCode(error, 'SQLITE_BUSY') && new DataProblem(refusal, path.dirname(file), holderOf(lock))
    lock.close()
    throw problem || error
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

/**
 * Takes a lock; throws DataProblem while another process, or this one, has it. Returns how to give it back. The lock is the
 * kernel's, held by SQLite on its file, so that it ends with its process however that ends: nothing is left to be cleaned up.
 * The file stays, and says who was the last. Never open it by other means: closing it again would give the lock away.
 */
export const openLock = (file: string, refusal: 'inUse' | 'inBackup' = 'inUse'): (() => void) => {
  try {
    return take(file, refusal)
  } catch (error) {
    // Nobody holds a lock on what is no database.
    if (!hasCode(error, 'SQLITE_NOTADB')) throw error
    rmSync(file)
    return take(file, refusal)
  }
}

/** Whether anybody has the lock just now. */
export const isLocked = (file: string): boolean => {
  if (!existsSync(file)) return false
  const lock = new Sqlite(file, { timeout: 0 })
  try {
    lock.exec('BEGIN IMMEDIATE')
    return false
  } catch (error) {
    if (hasCode(error, 'SQLITE_BUSY')) return true
    throw error
  } finally {
    lock.close()
  }
}
