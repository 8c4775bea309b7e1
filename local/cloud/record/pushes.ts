import type { Database } from 'better-sqlite3'

/** An event which WeChat still owes to a function, for example the result of an image check. */
export interface Push {
  id: number
  event: string
  body: Record<string, unknown>
  /** Ms by the cloud's clock. */
  due: number
}

export interface Pushes {
  add(event: string, body: Record<string, unknown>, due: number): void
  /** Everything owed, the earliest first. */
  owed(): Push[]
  delivered(id: number): void
}

export const openPushes = (db: Database): Pushes => {
  const add = db.prepare('insert into owed_push (event, body, due) values (?, ?, ?)')
  const all = db.prepare<[], Omit<Push, 'body'> & { body: string }>('select * from owed_push order by due, id')
  const remove = db.prepare('delete from owed_push where id = ?')
  return {
    add: (event, body, due) => void add.run(event, JSON.stringify(body), due),
    owed: () => all.all().map((row) => ({ ...row, body: JSON.parse(row.body) as Record<string, unknown> })),
    delivered: (id) => void remove.run(id),
  }
}
