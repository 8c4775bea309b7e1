import type { Database } from 'better-sqlite3'

/** How many more one-time subscribe messages WeChat lets us send, per user and template. */
export interface Quotas {
  add(openid: string, template: string, count: number): void
  /** Takes one away; false when none is left. */
  take(openid: string, template: string): boolean
  left(openid: string, template: string): number
  /** The user wants no more of them. */
  forget(openid: string, template: string): void
}

export const openQuotas = (db: Database): Quotas => {
  const add = db.prepare('insert into quota values (?, ?, ?) on conflict do update set left = left + excluded.left')
  const take = db.prepare('update quota set left = left - 1 where openid = ? and template = ? and left > 0')
  const left = db.prepare<[string, string], { left: number }>(
    'select left from quota where openid = ? and template = ?',
  )
  const forget = db.prepare('delete from quota where openid = ? and template = ?')
  return {
    add: (openid, template, count) => void add.run(openid, template, count),
    take: (openid, template) => take.run(openid, template).changes === 1,
    left: (openid, template) => left.get(openid, template)?.left ?? 0,
    forget: (openid, template) => void forget.run(openid, template),
  }
}
