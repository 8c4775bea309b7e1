import type { Reading } from '../engine'
import type { Collection } from '../sqlite/collection'
import type { Document, Sort } from '../store'
import type { Plan } from './plan'
import { termsOf } from './terms'

/** Names the fields of a query that no index helps with. Asking for everything is no mistake. */
export const warnOfScan = (engine: Reading, collection: Collection, plan: Plan, filter: Document, sort: Sort): void => {
  if (!plan.isScan) return
  const { terms, others, alternatives } = termsOf(filter)
  const inside = alternatives.flat().flatMap(Object.keys)
  const sorted = plan.order === undefined ? sort.map(([path]) => path) : []
  const fields = [...new Set([...terms.map(({ path }) => path), ...others, ...inside, ...sorted])]
  const course = sorted.length > 0 ? 'reads every document, and sorts them' : 'reads every document'
  if (fields.length > 0) engine.warnScan(collection.name, fields, course)
}
