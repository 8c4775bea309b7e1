import { createHash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { limits } from '../limits'

/** Codes that stand for a user's phone number, each good once and for five minutes. Kept as hashes. */
export interface PhoneCodes {
  give(openid: string, at: Date): string
  /** The user for whom the code was given; undefined when it is unknown, was used before or is too old. */
  take(code: string, at: Date): string | undefined
}

const hash = (code: string): string => createHash('sha256').update(code).digest('base64url')

export const openPhoneCodes = (db: Database): PhoneCodes => {
  const add = db.prepare('insert into phone_code values (?, ?, ?)')
  const take = db.prepare<[string], { openid: string; at: number }>(
    'delete from phone_code where code = ? returning openid, at',
  )
  const clean = db.prepare('delete from phone_code where at < ?')
  return {
    give: (openid, at) => {
      clean.run(at.getTime() - limits.phoneCodeMs)
      const code = randomBytes(32).toString('hex')
      add.run(hash(code), openid, at.getTime())
      return code
    },
    take: (code, at) => {
      const found = take.get(hash(code))
      return found !== undefined && at.getTime() - found.at <= limits.phoneCodeMs ? found.openid : undefined
    },
  }
}
