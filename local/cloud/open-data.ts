import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { DataProblem, problemOf } from './data-problem'
import { openLock } from './open-lock'
import { openRecord, type WeChatRecord } from './record/open-record'
import { openClock, type MovableClock } from './clock'
import { openFiles, type Files } from './files/open-files'
import { places } from './places'
import { openStore, type DatabaseDefinition, type Store } from './store'

/** Everything durable of one local cloud. */
export interface Data {
  folder: string
  record: WeChatRecord
  clock: MovableClock
  files: Files
  store: Store
  close(): Promise<void>
}

type Warn = (line: string) => void

const isEmptyFile = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0

/** A new file in the place of a lost one would look like an empty cloud, and be filled with a sample. */
const openKnownStore = (folder: string, { facts }: WeChatRecord, open: (file: string) => Store): Store => {
  const file = path.join(folder, places.documents)
  if (facts.get('hasDocuments') !== undefined && isEmptyFile(file))
    throw new DataProblem('missing', folder, places.documents)
  const store = open(file)
  facts.keep('hasDocuments', () => 'yes')
  return store
}

const openParts = (folder: string, definition: DatabaseDefinition, warn: Warn): Omit<Data, 'close'> => {
  const record = openRecord(path.join(folder, places.record))
  try {
    const clock = openClock(record.facts)
    const store = openKnownStore(folder, record, (file) => openStore({ file, definition, now: clock.now, warn }))
    return { folder, record, clock, files: openFiles(folder, record, clock), store }
  } catch (error) {
    record.close()
    throw error
  }
}

/** Closes one after the other, each even if the one before could not be closed. */
const closeAll = async ([first, ...others]: (() => void | Promise<void>)[]): Promise<void> => {
  if (first === undefined) return
  try {
    await first()
  } finally {
    await closeAll(others)
  }
}

const openLocked = (folder: string, definition: DatabaseDefinition, warn: Warn): Data => {
  mkdirSync(folder, { recursive: true })
  const unlock = openLock(path.join(folder, places.lock))
  try {
    if (existsSync(path.join(folder, places.restoring))) throw new DataProblem('halfRestored', folder)
    const parts = openParts(folder, definition, warn)
    const { files, store, record } = parts
    return { ...parts, close: () => closeAll([files.close, store.close, record.close, unlock]) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Opens or makes the data folder. Throws DataProblem when it is in use, cannot be written, or is damaged. */
export const openData = (folder: string, definition: DatabaseDefinition, warn: Warn): Data => {
  try {
    return openLocked(folder, definition, warn)
  } catch (error) {
    throw problemOf(error, folder) ?? error
  }
}
