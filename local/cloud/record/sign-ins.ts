import { createHash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Who is signed in by which token, and when each user was last here, within a minute. Tokens are kept as hashes. */
export interface SignIns {
  signIn(openid: string, at: Date): string
  openidOf(token: string): string | undefined
  visit(openid: string, at: Date): void
  lastVisit(openid: string): Date | undefined
}

/** A visit so soon (ms) after the last one is not written down: each write waits for the disk. */
const sameVisit = 60_000

const hash = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const openSignIns = (db: Database): SignIns => {
  const add = db.prepare('insert into sign_in values (?, ?, ?)')
  const find = db.prepare<[string], { openid: string }>('select openid from sign_in where token = ?')
  const mark = db.prepare('insert into visit values (?, ?) on conflict do update set at = excluded.at')
  const last = db.prepare<[string], { at: number }>('select at from visit where openid = ?')
  const lastVisit = (openid: string): Date | undefined => {
    const row = last.get(openid)
    return row && new Date(row.at)
  }
  return {
    signIn: (openid, at) => {
      const token = randomBytes(24).toString('base64url')
      add.run(hash(token), openid, at.getTime())
      return token
    },
    openidOf: (token) => find.get(hash(token))?.openid,
    visit: (openid, at) => {
      const before = lastVisit(openid)?.getTime() ?? -Infinity
      if (Math.abs(at.getTime() - before) > sameVisit) mark.run(openid, at.getTime())
    },
    lastVisit,
  }
}
