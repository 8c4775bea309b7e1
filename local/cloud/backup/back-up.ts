import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DataProblem, problemOf } from '../data-problem'
import { syncFolder } from '../files/sync-folder'
import { openLock } from '../open-lock'
import { places } from '../places'
import { copyData } from './copy-data'
import { writeManifest, type Manifest } from './manifest'
import { openSnapshot, type Snapshot } from './snapshot'

export interface BackupOptions {
  /** The data folder, in use or not. */
  data: string
  /** A new folder, or an empty one: it comes into being whole or not at all. */
  to: string
  at: Date
  /** Files beside the data that belong to them, by their names in the data folder; left out where they are absent. */
  also: string[]
  onProgress: (bytes: number, of: number) => void
}

const checkData = (data: string): void => {
  if (!existsSync(path.join(data, places.documents))) throw new DataProblem('noData', data)
  if (existsSync(path.join(data, places.restoring))) throw new DataProblem('halfRestored', data)
}

const writeTo = async (part: string, snapshot: Snapshot, options: BackupOptions): Promise<Manifest> => {
  const { data, at, also, onProgress } = options
  const of = snapshot.uploads.reduce((sum, { bytes }) => sum + bytes, snapshot.bytes)
  let done = 0
  const onBytes = (bytes: number): void => onProgress((done += bytes), of)
  const manifest: Manifest = {
    format: 1,
    at: at.toISOString(),
    ...(await copyData({ snapshot, data, part, also, onBytes })),
  }
  await writeManifest(part, manifest)
  return manifest
}

const write = async (snapshot: Snapshot, options: BackupOptions): Promise<Manifest> => {
  const { to } = options
  const part = `${to}.part`
  try {
    if (existsSync(to) && readdirSync(to).length > 0) throw new DataProblem('notEmpty', to)
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true, mode: 0o700 })
    const manifest = await writeTo(part, snapshot, options)
    renameSync(part, to)
    await syncFolder(path.dirname(to))
    return manifest
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw problemOf(error, to) ?? error
  }
}

/**
 * Copies documents, record and uploaded files as they are at one moment, while clients go on writing, and checks the copy: pages
 * and counts of the databases, hashes of the files. Throws DataProblem, and leaves nothing behind, where it cannot.
 */
export const backUp = async (options: BackupOptions): Promise<Manifest> => {
  const { data } = options
  try {
    checkData(data)
    // From now on no file is removed that the snapshot may show.
    const unlock = openLock(path.join(data, places.backupLock), 'inBackup')
    try {
      const snapshot = openSnapshot(data)
      return await write(snapshot, options).finally(snapshot.close)
    } finally {
      unlock()
    }
  } catch (error) {
    throw problemOf(error, data) ?? error
  }
}
