import { existsSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { DataProblem } from '../data-problem'
import { places } from '../places'
import type { Upload } from '../record/uploads'

/** Documents and record as they were at one moment, while others go on writing. */
export interface Snapshot {
  /** Bytes of both databases. */
  bytes: number
  uploads: Upload[]
  /** Copies one of the two databases; tells how many bytes of it are done. */
  copy(database: SnapshotPart, to: string, onProgress: (bytes: number) => void): Promise<void>
  close(): void
}

export const snapshotParts = [places.documents, places.record] as const
export type SnapshotPart = (typeof snapshotParts)[number]

// A start that builds an index anew may keep others from writing for some time, in ms.
const patienceMs = 60_000
const pagesPerStep = 1_000

const open = (file: string): Sqlite.Database => new Sqlite(file, { fileMustExist: true, timeout: patienceMs })

/** A read transaction sees what there is when it first reads, however long it lasts. */
const pin = (file: string): Sqlite.Database => {
  const connection = open(file)
  connection.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
  return connection
}

/** Nobody writes to either database while both are pinned, so that they show the same moment. */
const pinTogether = (files: string[]): Sqlite.Database[] => {
  const guards = files.map(open)
  try {
    for (const guard of guards) guard.exec('BEGIN IMMEDIATE')
    return files.map(pin)
  } finally {
    for (const guard of guards) guard.close()
  }
}

const bytesOf = (connection: Sqlite.Database): { page: number; all: number } => {
  const page = Number(connection.pragma('page_size', { simple: true }))
  return { page, all: page * Number(connection.pragma('page_count', { simple: true })) }
}

/** Takes a snapshot of a data folder, in use or not. Writers wait for some milliseconds. */
export const openSnapshot = (folder: string): Snapshot => {
  const files = snapshotParts.map((part) => path.join(folder, part))
  if (!files.every((file) => existsSync(file))) throw new DataProblem('noData', folder)
  const connections = pinTogether(files)
  const of = (part: SnapshotPart): Sqlite.Database => connections[snapshotParts.indexOf(part)]!
  return {
    bytes: connections.reduce((sum, connection) => sum + bytesOf(connection).all, 0),
    uploads: of(places.record).prepare<[], Upload>('SELECT name, bytes, sha256 FROM upload ORDER BY name').all(),
    copy: async (part, to, onProgress) => {
      const { page, all } = bytesOf(of(part))
      await of(part).backup(to, {
        progress: ({ totalPages, remainingPages }) => {
          onProgress((totalPages - remainingPages) * page)
          return pagesPerStep
        },
      })
      onProgress(all)
    },
    close: () => {
      for (const connection of connections) connection.close()
    },
  }
}
