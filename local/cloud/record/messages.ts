import type { Database } from 'better-sqlite3'

/** One subscribe message that "WeChat" delivered. */
export interface SentMessage {
  templateId: string
  page: string
  /** The template's fields: name to text. */
  data: Record<string, string>
  /** ISO time by the cloud's clock. */
  at: string
}

export interface StoredMessage extends SentMessage {
  id: number
  openid: string
}

export interface Messages {
  add(openid: string, message: SentMessage): StoredMessage
  /** Messages to one user after the given id, oldest first. */
  after(openid: string, id: number): StoredMessage[]
  /** The latest to anybody, newest first. */
  latest(count: number): StoredMessage[]
}

interface Row {
  id: number
  openid: string
  body: string
}

const read = (row: Row): StoredMessage => ({ id: row.id, openid: row.openid, ...(JSON.parse(row.body) as SentMessage) })

export const openMessages = (db: Database): Messages => {
  const add = db.prepare('insert into message (openid, body) values (?, ?)')
  const after = db.prepare<[string, number], Row>('select * from message where openid = ? and id > ? order by id')
  const latest = db.prepare<[number], Row>('select * from message order by id desc limit ?')
  return {
    add: (openid, message) => {
      const id = Number(add.run(openid, JSON.stringify(message)).lastInsertRowid)
      return { id, openid, ...message }
    },
    after: (openid, id) => after.all(openid, id).map(read),
    latest: (count) => latest.all(count).map(read),
  }
}
