import type { Engine } from '../engine'
import { removeRow } from '../sqlite/rows'
import type { Collection } from '../sqlite/collection'
import type { Remove } from '../store'
import { findLocked, removePending, within } from '../transaction/session'
import { matching } from './matching'
import { firstLocked, plainWrite } from './plain-write'
import { tryFilter } from './try-filter'

const removePlainly = (engine: Engine, collection: Collection, { filter, multi }: Remove): Promise<number> => {
  let removed = 0
  return plainWrite<number>(engine, collection.name, (owner) => {
    const found = matching(engine, collection, filter, multi === true)
    const free = found.filter(({ id }) => firstLocked(engine, collection.name, [id], owner) === undefined)
    engine.database.writeSoon(() => {
      for (const { row, document } of free) removeRow(engine.database, collection, row, document)
    })
    removed += free.length
    const locked = found.find((match) => !free.includes(match))
    return locked === undefined ? { done: removed } : { waitFor: locked.id }
  })
}

export const remove = async (engine: Engine, name: string, wanted: Remove): Promise<number> => {
  const collection = engine.catalogue.get(name)
  if (wanted.transaction === undefined) {
    await tryFilter(engine, name, wanted.filter)
    return removePlainly(engine, collection, wanted)
  }
  const limit = wanted.multi === true ? Infinity : 1
  return within(engine, wanted.transaction, async (transaction) => {
    await tryFilter(engine, name, wanted.filter)
    const found = await findLocked(engine, collection, transaction, { filter: wanted.filter, sort: [], skip: 0, limit })
    for (const text of found) removePending(transaction, collection, text)
    return found.length
  })
}
