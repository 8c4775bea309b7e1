import Database from 'better-sqlite3'
import { openLogSync } from '../store/sqlite/log-sync'
import { openFacts, type Facts } from './facts'
import { openMessages, type Messages } from './messages'
import { openPersonas, type Personas } from './personas'
import { openPhoneCodes, type PhoneCodes } from './phone-codes'
import { openPushes, type Pushes } from './pushes'
import { openQuotas, type Quotas } from './quotas'
import { openSignIns, type SignIns } from './sign-ins'
import { openUploads, type Uploads } from './uploads'

/** What WeChat itself remembers: who is signed in, who may be told how often, what was sent. */
export interface WeChatRecord {
  facts: Facts
  personas: Personas
  signIns: SignIns
  quotas: Quotas
  messages: Messages
  pushes: Pushes
  phoneCodes: PhoneCodes
  uploads: Uploads
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
  create table if not exists owed_push (
    id integer primary key autoincrement, event text not null, body text not null, due integer not null
  );
  create table if not exists phone_code (code text primary key, openid text not null, at integer not null) without rowid;
  create table if not exists upload (
    path text primary key, name text not null unique, bytes integer not null, sha256 text not null, creator text
  ) without rowid;
`

// Everything but the facts.
const emptied = ['persona', 'sign_in', 'visit', 'quota', 'message', 'owed_push', 'phone_code', 'upload']

/** Opens or makes wechat.sqlite. */
export const openRecord = (file: string): WeChatRecord => {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  // A power cut may take the last messages and quotas along; what others rely on is made durable at once.
  db.pragma('synchronous = NORMAL')
  db.exec(tables)
  const log = openLogSync(file)
  return {
    facts: openFacts(db, log.now),
    personas: openPersonas(db),
    signIns: openSignIns(db),
    quotas: openQuotas(db),
    messages: openMessages(db),
    pushes: openPushes(db),
    phoneCodes: openPhoneCodes(db),
    uploads: openUploads(db, log.soon),
    clear: () => void db.exec(emptied.map((table) => `delete from ${table}`).join(';')),
    close: () => {
      log.close()
      db.close()
    },
  }
}
