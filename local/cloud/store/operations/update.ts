import type { Engine } from '../engine'
import { parseStored } from '../ejson/decode'
import { insertRow, replaceRow } from '../sqlite/rows'
import { idKey, idText } from '../sqlite/id'
import type { Collection } from '../sqlite/collection'
import type { Document, Update, Updated } from '../store'
import type { Owner } from '../transaction/locks'
import { findLocked, insertPending, rehearse, setPending, within } from '../transaction/session'
import type { Transaction } from '../transaction/transactions'
import { readChange, type Change } from './change'
import { matching, type Match } from './matching'
import { firstLocked, plainWrite, type Attempt } from './plain-write'
import { tryFilter } from './try-filter'

interface Changed {
  updated: number
  document: Document | null
}

const changeRows = (engine: Engine, collection: Collection, rows: Match[], change: Change): Changed =>
  engine.database.writeSoon(() => {
    const changed: Changed = { updated: 0, document: null }
    for (const { row, document } of rows) {
      changed.document = change.apply(parseStored(row.doc))
      if (replaceRow(engine.database, collection, row, document, changed.document)) changed.updated++
    }
    return changed
  })

const upsert = (engine: Engine, collection: Collection, change: Change, owner: Owner): Attempt<Updated> => {
  const document = change.create()
  const locked = firstLocked(engine, collection.name, [idKey(document._id)], owner)
  if (locked !== undefined) return { waitFor: locked }
  engine.database.writeSoon(() => insertRow(engine.database, collection, document))
  return { done: { updated: 0, upsertId: idText(document._id), document } }
}

/** Documents that are free are changed at once, all or none; those locked follow one by one. */
const updatePlainly = (engine: Engine, collection: Collection, update: Update, change: Change): Promise<Updated> => {
  const seen = new Set<string>()
  const changed: Changed = { updated: 0, document: null }
  return plainWrite(engine, collection.name, (owner) => {
    const found = matching(engine, collection, update.filter, update.multi === true).filter(({ id }) => !seen.has(id))
    if (found.length === 0 && seen.size === 0 && update.upsert === true)
      return upsert(engine, collection, change, owner)
    const free = found.filter(({ id }) => firstLocked(engine, collection.name, [id], owner) === undefined)
    const { updated, document } = changeRows(engine, collection, free, change)
    changed.updated += updated
    changed.document = document ?? changed.document
    for (const { id } of free) seen.add(id)
    const locked = found.find(({ id }) => !seen.has(id))
    return locked === undefined ? { done: { ...changed, upsertId: null } } : { waitFor: locked.id }
  })
}

const changeInside = async (
  engine: Engine,
  collection: Collection,
  update: Update,
  change: Change,
  transaction: Transaction,
): Promise<Updated> => {
  const limit = update.multi === true ? Infinity : 1
  const found = await findLocked(engine, collection, transaction, { filter: update.filter, sort: [], skip: 0, limit })
  if (found.length === 0 && update.upsert === true) {
    const document = change.create()
    await insertPending(engine, collection, transaction, [document])
    return { updated: 0, upsertId: idText(document._id), document }
  }
  const changed = found.map((before) => ({ before, after: change.apply(parseStored(before)) }))
  const different = changed.filter(({ before, after }) => setPending(transaction, collection, before, after))
  return { updated: different.length, upsertId: null, document: changed.at(-1)?.after ?? null }
}

const updateInside = (engine: Engine, name: string, update: Update, id: string): Promise<Updated> =>
  within(engine, id, async (transaction) => {
    const collection = engine.catalogue.get(name)
    await tryFilter(engine, name, update.filter)
    const updated = await changeInside(engine, collection, update, readChange(update, engine.now()), transaction)
    rehearse(engine, collection, transaction)
    return updated
  })

export const update = async (engine: Engine, name: string, wanted: Update): Promise<Updated> => {
  if (wanted.transaction !== undefined) return updateInside(engine, name, wanted, wanted.transaction)
  const collection = engine.catalogue.get(name)
  await tryFilter(engine, name, wanted.filter)
  return updatePlainly(engine, collection, wanted, readChange(wanted, engine.now()))
}
