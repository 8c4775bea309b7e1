import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openLock } from '../../local/cloud/open-lock'
import { Trouble } from '../say.mjs'
import { type DistrictNote, districtNote } from './district'

// What the local cloud and this script put into a data folder. SQLite adds -wal and -shm beside its files.
const ours = /^((cloud|wechat)\.sqlite(-wal|-shm)?|files|lock|site|secrets\.json|district\.json)$/

/** Nothing in it that somebody else may have put there. */
export const looksOurs = (entries: string[]): boolean => entries.every((entry) => ours.test(entry))

/** Never under a local cloud that runs on it: the lock is taken first, and goes last. */
const empty = (folder: string): void => {
  const unlock = openLock(join(folder, 'lock'))
  for (const entry of readdirSync(folder).filter((name) => name !== 'lock'))
    rmSync(join(folder, entry), { recursive: true })
  unlock()
}

/** Makes the folder, empties it when asked to, and refuses a folder with other people's files in it. */
export const prepareFolder = (folder: string, fresh: boolean): void => {
  mkdirSync(folder, { recursive: true })
  const entries = readdirSync(folder)
  if (!looksOurs(entries)) {
    throw new Trouble(
      `${folder} 里有别的文件，不能用作数据目录。请换一个目录（--data）。`,
      `${folder} holds other files and cannot be the data folder. Name another one with --data.`,
    )
  }
  if (fresh) empty(folder)
}

const secretsOf = z.object({ EVENT_KEY: z.base64(), PERSONAL_DATA_KEY: z.base64() })
export type Secrets = z.infer<typeof secretsOf>

/** The functions' keys: made once per data folder, as what is stored cannot be read without them. */
export const secretsIn = (folder: string): Secrets => {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const key = (): string => randomBytes(32).toString('base64')
    const secrets: Secrets = { EVENT_KEY: key(), PERSONAL_DATA_KEY: key() }
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  }
  return secretsOf.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Which sample district the folder holds, and whether filling it in was finished. */
export const districtIn = (folder: string): DistrictNote | undefined => {
  const file = join(folder, 'district.json')
  return existsSync(file) ? districtNote.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

export const noteDistrict = (folder: string, note: DistrictNote): void => {
  writeFileSync(join(folder, 'district.json'), JSON.stringify(note))
}
