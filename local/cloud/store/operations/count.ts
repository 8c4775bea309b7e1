import type { Engine, Reading } from '../engine'
import { planQuery, type Plan } from '../plan/plan'
import { countPlan } from '../plan/run'
import { warnOfScan } from '../plan/warning'
import type { Collection } from '../sqlite/collection'
import type { Document } from '../store'

const planned = (reading: Reading, collection: Collection, filter: Document): Plan => {
  const plan = planQuery(collection, filter, [])
  warnOfScan(reading, collection, plan, filter, [])
  return plan
}

export const countHere = (reading: Reading, name: string, filter: Document): number =>
  countPlan(reading.database, planned(reading, reading.catalogue.get(name), filter))

/** Counts by an index at once; asks a thread when documents have to be read for it. */
export const count = async (engine: Engine, name: string, filter: Document): Promise<number> => {
  const plan = planned(engine, engine.catalogue.get(name), filter)
  if (engine.readers === undefined || !(plan.isScan || plan.residual !== undefined))
    return countPlan(engine.database, plan)
  const [total] = await engine.readers.ask({ kind: 'count', collection: name, filter })
  return Number(total)
}
