import type { Engine } from '../engine'
import { parseStored } from '../ejson/decode'
import { planQuery } from '../plan/plan'
import { runPlan } from '../plan/run'
import { warnOfScan } from '../plan/warning'
import type { Collection } from '../sqlite/collection'
import { idKey } from '../sqlite/id'
import type { Row } from '../sqlite/rows'
import type { Document } from '../store'

/** A stored document that a write is about to change. */
export interface Match {
  id: string
  row: Row
  document: Document
}

export const matching = (engine: Engine, collection: Collection, filter: Document, multi: boolean): Match[] => {
  const plan = planQuery(collection, filter, [])
  warnOfScan(engine, collection, plan, filter, [])
  return runPlan(engine.database, plan, [], { skip: 0, limit: multi ? Infinity : 1 }).map(({ r, doc, document }) => {
    const read = document ?? parseStored(doc)
    return { id: idKey(read._id), row: { r, doc }, document: read }
  })
}
