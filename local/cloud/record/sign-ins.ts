import { createHash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Who is signed in by which token, and when each user was last here. Tokens are kept as hashes. */
export interface SignIns {
  signIn(openid: string, at: Date): string
  openidOf(token: string): string | undefined
  visit(openid: string, at: Date): void
  lastVisit(openid: string): Date | undefined
}

const hash = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const openSignIns = (db: Database): SignIns => {
  const add = db.prepare('insert into sign_in values (?, ?, ?)')
  const find = db.prepare<[string], { openid: string }>('select openid from sign_in where token = ?')
  const mark = db.prepare('insert into visit values (?, ?) on conflict do update set at = excluded.at')
  const last = db.prepare<[string], { at: number }>('select at from visit where openid = ?')
  return {
    signIn: (openid, at) => {
      const token = randomBytes(24).toString('base64url')
      add.run(hash(token), openid, at.getTime())
      return token
    },
    openidOf: (token) => find.get(hash(token))?.openid,
    visit: (openid, at) => void mark.run(openid, at.getTime()),
    lastVisit: (openid) => {
      const row = last.get(openid)
      return row && new Date(row.at)
    },
  }
}
