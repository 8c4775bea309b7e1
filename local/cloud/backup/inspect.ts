import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { problemOf } from '../data-problem'
import { places } from '../places'
import { countDocuments } from '../store'
import { snapshotParts } from './snapshot'

/** Number of documents by collection, or what is wrong with one of the databases. */
export type Inspection = { collections: Record<string, number> } | { fault: string }

const check = (file: string): string => {
  const connection = new Sqlite(file, { fileMustExist: true })
  try {
    // A copy is one file, which needs no log beside it.
    connection.pragma('journal_mode = DELETE')
    return String(connection.pragma('integrity_check(1)', { simple: true }))
  } finally {
    connection.close()
  }
}

const faultOf = (file: string): string | undefined => {
  try {
    const found = check(file)
    return found === 'ok' ? undefined : found
  } catch (error) {
    const problem = problemOf(error, path.dirname(file))
    if (problem?.kind === 'damaged') return problem.detail
    throw error
  }
}

/** Checks the two databases in a folder, which nobody else uses, page by page, and counts the documents. */
export const inspect = (folder: string): Inspection => {
  for (const part of snapshotParts) {
    const fault = faultOf(path.join(folder, part))
    if (fault !== undefined) return { fault: `${part}: ${fault}` }
  }
  return { collections: countDocuments(path.join(folder, places.documents)) }
}
