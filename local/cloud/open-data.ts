import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openLock } from './open-lock'
import { openRecord, type WeChatRecord } from './record/open-record'
import { openClock, type MovableClock } from './clock'
import { openFiles, type Files } from './files/open-files'
import { openStore, type DatabaseDefinition, type Store } from './store'

/** Everything durable of one local cloud. */
export interface Data {
  record: WeChatRecord
  clock: MovableClock
  files: Files
  store: Store
  close(): Promise<void>
}

const openParts = (
  folder: string,
  definition: DatabaseDefinition,
  warn: (line: string) => void,
): Omit<Data, 'close'> => {
  const record = openRecord(path.join(folder, 'wechat.sqlite'))
  try {
    const clock = openClock(record.facts)
    const files = openFiles(path.join(folder, 'files'), record.facts, clock)
    const store = openStore({ file: path.join(folder, 'cloud.sqlite'), definition, now: clock.now, warn })
    return { record, clock, files, store }
  } catch (error) {
    record.close()
    throw error
  }
}

const lockFolder = (folder: string): (() => void) => {
  try {
    mkdirSync(folder, { recursive: true })
    return openLock(path.join(folder, 'lock'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Error(`数据文件夹 ${folder} 不能写入：${String(error)}`, { cause: error })
  }
}

/** Opens or makes the data folder. Throws one clear message when it is in use, cannot be written, or is damaged. */
export const openData = (folder: string, definition: DatabaseDefinition, warn: (line: string) => void): Data => {
  const unlock = lockFolder(folder)
  try {
    const parts = openParts(folder, definition, warn)
    const close = async (): Promise<void> => {
      await parts.store.close()
      parts.record.close()
      unlock()
    }
    return { ...parts, close }
  } catch (error) {
    unlock()
    throw new Error(`数据文件夹 ${folder} 打不开，可能已损坏：${String(error)}`, { cause: error })
  }
}
