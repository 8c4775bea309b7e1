import type { Reading } from '../engine'
import { runNearest } from '../plan/nearest'
import { planQuery, type Plan } from '../plan/plan'
import { runPlan, type Window } from '../plan/run'
import { warnOfScan } from '../plan/warning'
import type { Collection } from '../sqlite/collection'
import type { Document, Sort } from '../store'

/** One question about a collection, its limits applied. */
export interface Query extends Window {
  filter: Document
  sort: Sort
}

/** How the question is answered; tells when that is by looking at every document. */
export const planned = (reading: Reading, collection: Collection, { filter, sort }: Query): Plan => {
  const plan = planQuery(collection, filter, sort)
  warnOfScan(reading, collection, plan, filter, sort)
  return plan
}

export const textsOf = (reading: Reading, collection: Collection, plan: Plan, query: Query): string[] => {
  const found =
    plan.nearest === undefined
      ? runPlan(reading.database, plan, query.sort, query)
      : runNearest(reading.database, collection, plan, plan.nearest, query)
  return found.map(({ doc }) => doc)
}

export const findTexts = (reading: Reading, collection: Collection, query: Query): string[] =>
  textsOf(reading, collection, planned(reading, collection, query), query)
