import type { Engine } from '../engine'
import { parseStored } from '../ejson/decode'
import { insertRow, replaceRow } from '../sqlite/rows'
import { idKey } from '../sqlite/id'
import type { Collection } from '../sqlite/collection'
import type { Document, Update, Updated } from '../store'
import type { Owner } from '../transaction/locks'
import { findLocked, insertPending, setPending } from '../transaction/session'
import { readChange, type Change } from './change'
import { matching, type Match } from './matching'
import { firstLocked, plainWrite, type Attempt } from './plain-write'

interface Changed {
  updated: number
  document: Document | null
}

const changeRows = (engine: Engine, collection: Collection, rows: Match[], change: Change): Changed =>
  engine.database.write(() => {
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
  engine.database.write(() => insertRow(engine.database, collection, document))
  return { done: { updated: 0, upsertId: String(document._id), document } }
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

const updateInside = async (
  engine: Engine,
  collection: Collection,
  update: Update,
  change: Change,
): Promise<Updated> => {
  const transaction = engine.transactions.get(update.transaction ?? '')
  const limit = update.multi === true ? Infinity : 1
  const found = await findLocked(engine, collection, transaction, { filter: update.filter, sort: [], skip: 0, limit })
  if (found.length === 0 && update.upsert === true) {
    const made: Document = change.create()
    await insertPending(engine, collection, transaction, [made])
    return { updated: 0, upsertId: String(made._id), document: made }
  }
  const changed = found.map((before) => ({ before, after: change.apply(parseStored(before)) }))
  const different = changed.filter(({ before, after }) => setPending(transaction, collection, before, after))
  return { updated: different.length, upsertId: null, document: changed.at(-1)?.after ?? null }
}

export const update = async (engine: Engine, name: string, wanted: Update): Promise<Updated> => {
  const collection = engine.catalogue.get(name)
  const change = readChange(wanted, engine.now())
  return wanted.transaction === undefined
    ? updatePlainly(engine, collection, wanted, change)
    : updateInside(engine, collection, wanted, change)
}
