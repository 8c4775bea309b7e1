import Database from 'better-sqlite3'
import { openFacts, type Facts } from './facts'
import { openMessages, type Messages } from './messages'
import { openPersonas, type Personas } from './personas'
import { openPushes, type Pushes } from './pushes'
import { openQuotas, type Quotas } from './quotas'
import { openSignIns, type SignIns } from './sign-ins'

/** What WeChat itself remembers: who is signed in, who may be told how often, what was sent. */
export interface WeChatRecord {
  facts: Facts
  personas: Personas
  signIns: SignIns
  quotas: Quotas
  messages: Messages
  pushes: Pushes
  /** Forgets everything but the facts (clock, secrets). */
  clear(): void
  close(): void
}

const tables = `
  create table if not exists fact (name text primary key, value text not null) without rowid;
  create table if not exists persona (position integer primary key, openid text not null, body text not null);
  create table if not exists sign_in (token text primary key, openid text not null, at integer not null) without rowid;
  create table if not exists visit (openid text primary key, at integer not null) without rowid;
  create table if not exists quota (openid text, template text, left integer not null, primary key (openid, template)) without rowid;
  create table if not exists message (id integer primary key autoincrement, openid text not null, body text not null);
  create index if not exists message_by_openid on message (openid, id);
  create table if not exists push (id integer primary key autoincrement, event text not null, body text not null);
`

/** Opens or makes wechat.sqlite. */
export const openRecord = (file: string): WeChatRecord => {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(tables)
  return {
    facts: openFacts(db),
    personas: openPersonas(db),
    signIns: openSignIns(db),
    quotas: openQuotas(db),
    messages: openMessages(db),
    pushes: openPushes(db),
    clear: () =>
      void db.exec(
        'delete from persona; delete from sign_in; delete from visit; delete from quota; delete from message; delete from push',
      ),
    close: () => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}
