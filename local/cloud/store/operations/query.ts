import type { Engine } from '../engine'
import { runNearest } from '../plan/nearest'
import { planQuery } from '../plan/plan'
import { runPlan, type Window } from '../plan/run'
import { warnOfScan } from '../plan/warning'
import type { Collection } from '../sqlite/collection'
import type { Document, Sort } from '../store'

/** One question about a collection, its limits applied. */
export interface Query extends Window {
  filter: Document
  sort: Sort
}

export const findTexts = (engine: Engine, collection: Collection, { filter, sort, ...window }: Query): string[] => {
  const plan = planQuery(collection, filter, sort)
  warnOfScan(engine, collection, plan, filter, sort)
  const found =
    plan.nearest === undefined
      ? runPlan(engine.database, plan, sort, window)
      : runNearest(engine.database, collection, plan, plan.nearest, window)
  return found.map(({ doc }) => doc)
}
