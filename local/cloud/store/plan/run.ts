import { parseStored } from '../ejson/decode'
import type { Queries, Statement } from '../sqlite/database'
import type { Row } from '../sqlite/rows'
import type { Document, Sort } from '../store'
import { bySort } from '../values/sort'
import type { Plan } from './plan'

export interface Window {
  skip: number
  limit: number
}

/** A found row with its document, where finding it needed the document. */
export interface Found extends Row {
  document?: Document
}

const whereOf = ({ where }: Pick<Plan, 'where'>): string => (where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`)

const select = (plan: Plan, tail: string): string => {
  const order = plan.order === undefined || plan.order === '' ? '' : ` ORDER BY ${plan.order}`
  return `SELECT d.r AS r, d.doc AS doc FROM ${plan.from}${whereOf(plan)}${order}${tail}`
}

const statement = (database: Queries, plan: Plan, tail: string): Statement => database.prepare(select(plan, tail))

/** Rows that pass the filter, in the plan's order, one by one. */
export function* passing(database: Queries, plan: Plan): Generator<Found> {
  for (const row of statement(database, plan, '').iterate(...plan.values) as Iterable<Row>) {
    const document = parseStored(row.doc)
    if (plan.residual === undefined || plan.residual(document)) yield { ...row, document }
  }
}

const take = (rows: Iterable<Found>, { skip, limit }: Window): Found[] => {
  const taken: Found[] = []
  let passed = 0
  if (limit === 0) return taken
  for (const row of rows) {
    if (passed++ < skip) continue
    taken.push(row)
    if (taken.length >= limit) break
  }
  return taken
}

const windowed = ' LIMIT ? OFFSET ?'

const windowValues = ({ limit, skip }: Window): number[] => [Number.isFinite(limit) ? limit : -1, skip]

/** The rows of a plan: by SQL alone where it covers filter and sort, otherwise filtered and sorted here. */
export const runPlan = (database: Queries, plan: Plan, sort: Sort, window: Window): Found[] => {
  if (plan.order === undefined) {
    const order = bySort(sort)
    return [...passing(database, plan)]
      .sort((a, b) => order(a.document, b.document))
      .slice(window.skip, window.skip + window.limit)
  }
  if (plan.residual !== undefined) return take(passing(database, plan), window)
  return statement(database, plan, windowed).all(...plan.values, ...windowValues(window)) as Found[]
}

/** Whether SQL alone finds and orders the rows. */
export const isCovered = ({ residual, order, nearest }: Plan): boolean =>
  residual === undefined && order !== undefined && nearest === undefined

/** The texts of a covered plan's rows as a JSON array in UTF-8. */
export const listOf = (database: Queries, plan: Plan, window: Window): Buffer => {
  const sql = `SELECT CAST(json_group_array(doc) AS BLOB) AS list FROM (${select(plan, windowed)})`
  const { list } = database.prepare(sql).get(...plan.values, ...windowValues(window)) as { list: Buffer }
  return list
}

export const countPlan = (database: Queries, plan: Plan): number => {
  if (plan.residual !== undefined) return countPassing(passing(database, plan))
  const { bare } = plan
  if (bare === undefined) return total(database, `SELECT count(*) AS n FROM ${plan.from}${whereOf(plan)}`, plan.values)
  const what = bare.repeats ? 'count(DISTINCT r)' : 'count(*)'
  return total(database, `SELECT ${what} AS n FROM ${bare.index.table} AS k${whereOf(bare)}`, bare.values)
}

const countPassing = (rows: Iterator<Found>): number => {
  let count = 0
  while (rows.next().done !== true) count++
  return count
}

const total = (database: Queries, sql: string, values: unknown[]): number =>
  (database.prepare(sql).get(...values) as { n: number }).n
