import type { DatabaseDefinition } from './definition'

/** A document, filter or update in memory: dates are Date, expressions RegExp, object ids `{ $oid }`, GeoJSON plain objects. */
export type Document = Record<string, unknown>

export type Sort = [path: string, direction: 1 | -1][]

export interface StoreOptions {
  /** Path of the SQLite file; `:memory:` keeps everything in memory (no checkpoint thread then). */
  file: string
  definition: DatabaseDefinition
  now: () => Date
  /** Told once per collection and set of fields when a query has no usable index. */
  warn?: (line: string) => void
}

export interface Find {
  filter?: Document
  sort?: Sort
  skip?: number
  /** 100 when absent; 1,000 is the most. */
  limit?: number
  projection?: Document
  transaction?: string
}

export interface Update {
  filter: Document
  /** Update operators, or the whole document when `replace` is set. */
  update: Document
  multi?: boolean
  upsert?: boolean
  replace?: boolean
  transaction?: string
}

export interface Updated {
  /**
   * Documents that are different afterwards: those that were found but stay as they were do not count, as on the
   * platform (developers.weixin.qq.com/community/develop/doc/000a2e28284f305bf99733ddd56800).
   */
  updated: number
  /** The id of the document which an upsert made. */
  upsertId: string | null
  /** The last of the found documents, as it is now. */
  document: Document | null
}

export interface Remove {
  filter: Document
  multi?: boolean
  transaction?: string
}

export interface Stage {
  stageKey: string
  stageValue: unknown
}

/**
 * The documents of the local cloud. Every refusal is a StoreError whose code is a CloudBase code.
 * Writes outside a transaction wait for documents which a transaction has locked; reads outside never wait.
 */
export interface Store {
  /** Makes `_id` (32 hex digits) where absent. All or nothing. */
  insert(collection: string, documents: Document[], transaction?: string): Promise<string[]>
  /** Relaxed EJSON texts, dates as `{"$date": ms}`. Inside a transaction every found document is locked. */
  find(collection: string, find: Find): Promise<string[]>
  /** What `find` answers as the wire carries it: a JSON array of those texts; bytes, which are UTF-8, where SQL wrote it. */
  findList(collection: string, find: Find): Promise<Buffer | string>
  update(collection: string, update: Update): Promise<Updated>
  remove(collection: string, remove: Remove): Promise<number>
  count(collection: string, filter: Document): Promise<number>
  aggregate(collection: string, stages: Stage[]): Promise<string[]>
  createCollection(name: string): Promise<void>
  begin(): string
  /** Throws DATABASE_TRANSACTION_CONFLICT when the transaction lost a lock; the transaction is gone either way. */
  commit(transaction: string): Promise<void>
  abort(transaction: string): Promise<void>
  /** Bulk fill: replaces nothing, refuses duplicates, yields to the event loop between batches. */
  load(collection: string, documents: Iterable<object>, onProgress?: (done: number) => void): Promise<void>
  /** Empties every collection and ends every transaction. */
  drop(): void
  isEmpty(): boolean
  close(): Promise<void>
}
