import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DataProblem, problemOf } from '../data-problem'
import { syncFolder } from '../files/sync-folder'
import { openLock } from '../open-lock'
import { places } from '../places'
import { copyFile, syncFolders } from './copy-file'
import { inspect } from './inspect'
import { readManifest, type Manifest } from './manifest'

export interface RestoreOptions {
  /** A folder that a backup made. */
  from: string
  /** The data folder, which nobody may be using. Made when absent. */
  data: string
  at: Date
  onProgress: (bytes: number, of: number) => void
}

export interface Restored {
  manifest: Manifest
  /** Where the data lie that were there before; undefined when there were none. */
  before?: string
}

const bad = (from: string, detail: string): DataProblem => new DataProblem('badBackup', from, detail)

const copyIn = async (manifest: Manifest, { from, onProgress }: RestoreOptions, arriving: string): Promise<void> => {
  const files = Object.entries(manifest.files)
  const of = files.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  let done = 0
  for (const [name, { bytes, sha256 }] of files) {
    if (!existsSync(path.join(from, name))) throw bad(from, name)
    const copied = await copyFile(path.join(from, name), path.join(arriving, name))
    if (copied.bytes !== bytes || copied.sha256 !== sha256) throw bad(from, name)
    onProgress((done += bytes), of)
  }
  await syncFolders(arriving, Object.keys(manifest.files))
}

const checkCopy = (manifest: Manifest, from: string, arriving: string): void => {
  const inspection = inspect(arriving)
  if ('fault' in inspection) throw bad(from, inspection.fault)
  for (const [name, count] of Object.entries(manifest.collections))
    if (inspection.collections[name] !== count) throw bad(from, name)
}

const isData = (entry: string): boolean =>
  !entry.startsWith(places.lock) &&
  !entry.startsWith(places.backupLock) &&
  !entry.startsWith(places.before) &&
  entry !== places.arriving &&
  entry !== places.restoring

const moveAll = (entries: string[], from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  for (const entry of entries) renameSync(path.join(from, entry), path.join(to, entry))
}

/** The marker outlives a crash in between: until a restore has come to its end, the folder is refused. */
const swap = async (data: string, arriving: string, at: Date): Promise<string | undefined> => {
  const marker = path.join(data, places.restoring)
  const before = path.join(data, places.before + at.toISOString().replaceAll(':', '-'))
  writeFileSync(marker, '')
  await syncFolder(data)
  const old = readdirSync(data).filter(isData)
  if (old.length > 0) moveAll(old, data, before)
  moveAll(readdirSync(arriving), arriving, data)
  rmSync(arriving, { recursive: true })
  await syncFolder(data)
  rmSync(marker)
  await syncFolder(data)
  return old.length > 0 ? before : undefined
}

const restoreLocked = async (options: RestoreOptions, manifest: Manifest): Promise<Restored> => {
  const { from, data, at } = options
  const arriving = path.join(data, places.arriving)
  rmSync(arriving, { recursive: true, force: true })
  try {
    await copyIn(manifest, options, arriving)
    checkCopy(manifest, from, arriving)
  } catch (error) {
    rmSync(arriving, { recursive: true, force: true })
    throw error
  }
  return { manifest, before: await swap(data, arriving, at) }
}

/**
 * Puts a backup in the place of the data, once it is copied and checked whole. The data that were there stay beside, in a folder
 * of their own. Throws DataProblem, with the data as they were, where it cannot.
 */
export const restore = async (options: RestoreOptions): Promise<Restored> => {
  const { from, data } = options
  const manifest = readManifest(from)
  try {
    mkdirSync(data, { recursive: true })
    const unlock = openLock(path.join(data, places.lock))
    try {
      const unlockBackup = openLock(path.join(data, places.backupLock), 'inBackup')
      return await restoreLocked(options, manifest).finally(unlockBackup)
    } finally {
      unlock()
    }
  } catch (error) {
    throw problemOf(error, data) ?? error
  }
}
