import type { Database } from 'better-sqlite3'

/** An event which WeChat still owes to a function, for example the result of an image check. */
export interface Push {
  id: number
  event: string
  body: Record<string, unknown>
}

export interface Pushes {
  add(event: string, body: Record<string, unknown>): void
  waiting(): Push[]
  delivered(id: number): void
}

export const openPushes = (db: Database): Pushes => {
  const add = db.prepare('insert into push (event, body) values (?, ?)')
  const all = db.prepare<[], { id: number; event: string; body: string }>('select * from push order by id')
  const remove = db.prepare('delete from push where id = ?')
  return {
    add: (event, body) => void add.run(event, JSON.stringify(body)),
    waiting: () => all.all().map((row) => ({ ...row, body: JSON.parse(row.body) as Record<string, unknown> })),
    delivered: (id) => void remove.run(id),
  }
}
