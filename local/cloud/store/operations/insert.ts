import type { Engine } from '../engine'
import { failed } from '../errors'
import { insertRow } from '../sqlite/rows'
import { idKey, idText } from '../sqlite/id'
import type { Document } from '../store'
import { insertPending, rehearse, within } from '../transaction/session'
import { isDocument } from '../values/type'
import { makeId } from './make-id'
import { firstLocked, plainWrite } from './plain-write'
import { storable } from './storable'

/** The document as it is stored: `_id` first, made where absent. */
export const identified = (document: unknown): Document => {
  if (!isDocument(document)) throw failed('a document must be an object')
  const { _id = makeId(), ...fields } = document
  if (_id === null || Array.isArray(_id) || _id instanceof RegExp) throw failed("can't use this type of value for _id")
  return storable({ _id, ...fields })
}

export const insert = async (
  engine: Engine,
  name: string,
  documents: Document[],
  transaction?: string,
): Promise<string[]> => {
  const collection = engine.catalogue.get(name)
  const whole = documents.map(identified)
  const ids = whole.map(({ _id }) => idText(_id))
  if (transaction !== undefined) {
    return within(engine, transaction, async (open) => {
      await insertPending(engine, collection, open, whole)
      rehearse(engine, collection, open)
      return ids
    })
  }
  return plainWrite<string[]>(engine, name, (owner) => {
    const locked = firstLocked(
      engine,
      name,
      whole.map(({ _id }) => idKey(_id)),
      owner,
    )
    if (locked !== undefined) return { waitFor: locked }
    engine.database.writeSoon(() => {
      for (const document of whole) insertRow(engine.database, collection, document)
    })
    return { done: ids }
  })
}
