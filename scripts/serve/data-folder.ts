import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openLock } from '../../local/cloud/open-lock'
import { places } from '../../local/cloud/places'
import { Trouble } from '../say.mjs'
import { type DistrictNote, districtNote, format } from './district'

// What the local cloud, restore and this script put into a data folder. SQLite adds -wal, -shm and -journal beside its files.
const ours =
  /^((cloud|wechat)\.sqlite(-wal|-shm)?|files|(backup-)?lock(-journal)?|arriving|restoring|before-.+|site|(secrets|district)\.json(\.\d+\.part)?)$/

/** Files beside the data of the cloud, without which those are of no use. */
export const notes = ['secrets.json', 'district.json']

/** Nothing in it that somebody else may have put there. */
export const looksOurs = (entries: string[]): boolean => entries.every((entry) => ours.test(entry))

/** Never under a local cloud that runs on it: the lock is taken first, and its file stays. */
const empty = (folder: string): void => {
  const unlock = openLock(join(folder, places.lock))
  for (const entry of readdirSync(folder).filter((name) => !name.startsWith(places.lock)))
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

/** Writes beside and puts in place: whole or not at all, even when the machine stops meanwhile. */
const writeWhole = (file: string, content: object, mode: number, putInPlace: (part: string) => void): void => {
  const part = `${file}.${String(process.pid)}.part`
  writeFileSync(part, JSON.stringify(content), { mode, flush: true })
  putInPlace(part)
  rmSync(part, { force: true })
}

/** Of two that start at once on a new folder, both go on with the keys of the first. */
const linkUnlessThere = (part: string, file: string): void => {
  try {
    linkSync(part, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  }
}

const makeSecrets = (folder: string, file: string): void => {
  if (existsSync(join(folder, places.documents))) {
    throw new Trouble(
      `${folder} 里缺少 secrets.json：没有其中的密钥，已有的数据读不出来。没有改动任何数据，请找回它，或从备份恢复（npm run restore）。`,
      `secrets.json is gone from ${folder}, and with it the keys to its data. Nothing was touched: put it back, or a backup (npm run restore).`,
    )
  }
  const key = (): string => randomBytes(32).toString('base64')
  const secrets: Secrets = { EVENT_KEY: key(), PERSONAL_DATA_KEY: key() }
  writeWhole(file, secrets, 0o600, (part) => {
    linkUnlessThere(part, file)
  })
}

/** The functions' keys: made once per data folder, as what is stored cannot be read without them. */
export const secretsIn = (folder: string): Secrets => {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) makeSecrets(folder, file)
  return secretsOf.parse(JSON.parse(readFileSync(file, 'utf8')))
}

// The first notes did not name their format.
const formatOf = z.object({ format: z.number().default(1) })

/** Which sample district the folder holds, and whether filling it in was finished. Throws Trouble for data of another format. */
export const districtIn = (folder: string): DistrictNote | undefined => {
  const file = join(folder, 'district.json')
  if (!existsSync(file)) return undefined
  const note: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (formatOf.parse(note).format === format) return districtNote.parse(note)
  throw new Trouble(
    `${folder} 里的数据是另一个版本写下的，这个版本读不了，没有改动任何数据。请加 --fresh 清空重来，或用 --data 换一个目录。`,
    `${folder} holds data of another version, which this one cannot read; nothing was touched. Empty it with --fresh, or name another --data.`,
  )
}

export const noteDistrict = (folder: string, note: DistrictNote): void => {
  const file = join(folder, 'district.json')
  writeWhole(file, note, 0o644, (part) => {
    renameSync(part, file)
  })
}
