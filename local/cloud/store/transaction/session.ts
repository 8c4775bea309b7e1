import { lockKey, type Engine } from '../engine'
import { parseStored } from '../ejson/decode'
import { stringify } from '../ejson/encode'
import { failed } from '../errors'
import { compileFilter } from '../match/filter'
import { findTexts, type Query } from '../operations/query'
import type { Collection } from '../sqlite/collection'
import { idKey } from '../sqlite/id'
import { findRow, insertRow, removeRow, replaceRow } from '../sqlite/rows'
import type { Document } from '../store'
import { bySort } from '../values/sort'
import { conflict, pendingIn, type Pending, type Transaction } from './transactions'

const idOf = (text: string): string => idKey(parseStored(text)._id)

/** Locks a document for a transaction. Where that fails the transaction goes on without effect. */
const lock = async (engine: Engine, collection: Collection, transaction: Transaction, id: string): Promise<void> => {
  if (transaction.isDoomed) return
  const outcome = await engine.locks.acquire(lockKey(collection.name, id), transaction.id)
  if (outcome !== 'held') engine.transactions.doom(transaction)
}

/** What the transaction sees: the stored documents with its own changes laid over them. */
const merged = (engine: Engine, collection: Collection, transaction: Transaction, query: Query): string[] => {
  const pending = pendingIn(transaction, collection.name)
  if (pending.size === 0) return findTexts(engine, collection, query)
  const most = query.skip + query.limit + pending.size
  const stored = findTexts(engine, collection, { ...query, skip: 0, limit: most }).filter(
    (text) => !pending.has(idOf(text)),
  )
  const matches = compileFilter(query.filter)
  const own = [...pending.values()].filter((text): text is string => text !== null && matches(parseStored(text)))
  const all = [...stored, ...own]
  if (query.sort.length > 0 && own.length > 0) {
    const order = bySort(query.sort)
    const read = all.map((text) => ({ text, document: parseStored(text) }))
    all.splice(0, all.length, ...read.sort((a, b) => order(a.document, b.document)).map(({ text }) => text))
  }
  return all.slice(query.skip, query.skip + query.limit)
}

/** A document asked for by its id is locked even if it does not exist yet. */
const askedId = ({ filter }: Query): string | undefined =>
  typeof filter._id === 'string' || typeof filter._id === 'number' ? idKey(filter._id) : undefined

/** Finds and locks: waiting may change what matches, so it looks again until it holds all it found. */
export const findLocked = async (
  engine: Engine,
  collection: Collection,
  transaction: Transaction,
  query: Query,
): Promise<string[]> => {
  const asked = askedId(query)
  if (asked !== undefined) await lock(engine, collection, transaction, asked)
  const held = new Set([asked])
  for (;;) {
    const found = merged(engine, collection, transaction, query)
    const wanted = found.map(idOf).filter((id) => !held.has(id))
    if (transaction.isDoomed || wanted.length === 0) return found
    for (const id of wanted.sort()) {
      await lock(engine, collection, transaction, id)
      held.add(id)
    }
  }
}

/** As in MongoDB, an operation that fails ends its transaction. */
export const within = async <T>(
  engine: Engine,
  id: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => {
  const transaction = engine.transactions.get(id)
  try {
    return await work(transaction)
  } catch (error) {
    engine.transactions.end(id)
    throw error
  }
}

const storeAll = (engine: Engine, collection: Collection, pending: Pending): void => {
  for (const [id, text] of pending) store(engine, collection, id, text)
}

const rehearsed = new Error('rehearsed')

/** Unique values are taken when a document is written, not when it is committed: the change is tried, and taken back. */
export const rehearse = (engine: Engine, collection: Collection, transaction: Transaction): void => {
  if (transaction.isDoomed || !collection.indexes.some(({ unique }) => unique)) return
  try {
    engine.database.writeSoon(() => {
      storeAll(engine, collection, pendingIn(transaction, collection.name))
      throw rehearsed
    })
  } catch (outcome) {
    if (outcome !== rehearsed) throw outcome
  }
}

export const insertPending = async (
  engine: Engine,
  collection: Collection,
  transaction: Transaction,
  documents: Document[],
): Promise<void> => {
  const pending = pendingIn(transaction, collection.name)
  for (const document of documents) {
    const id = idKey(document._id)
    await lock(engine, collection, transaction, id)
    const present = pending.has(id) ? pending.get(id) : findRow(engine.database, collection, id)
    if (present !== undefined && present !== null)
      throw failed(
        `[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: ${stringify({ _id: document._id })}`,
      )
    pending.set(id, stringify(document))
  }
}

/** False when the document stays the same. */
export const setPending = (
  transaction: Transaction,
  collection: Collection,
  before: string,
  after: Document,
): boolean => {
  const text = stringify(after)
  pendingIn(transaction, collection.name).set(idKey(after._id), text)
  return text !== before
}

export const removePending = (transaction: Transaction, collection: Collection, before: string): void => {
  pendingIn(transaction, collection.name).set(idOf(before), null)
}

const store = (engine: Engine, collection: Collection, id: string, text: string | null): void => {
  const row = findRow(engine.database, collection, id)
  if (row === undefined && text !== null) insertRow(engine.database, collection, parseStored(text))
  if (row === undefined) return
  if (text === null) removeRow(engine.database, collection, row, parseStored(row.doc))
  else replaceRow(engine.database, collection, row, parseStored(row.doc), parseStored(text))
}

/** Stores everything at once, or throws the conflict; the transaction is over either way. */
export const commit = (engine: Engine, id: string): void => {
  const transaction = engine.transactions.get(id)
  try {
    if (transaction.isDoomed) throw conflict()
    engine.database.writeSoon(() => {
      for (const [name, pending] of transaction.pending) storeAll(engine, engine.catalogue.get(name), pending)
    })
  } finally {
    engine.transactions.end(id)
  }
}
