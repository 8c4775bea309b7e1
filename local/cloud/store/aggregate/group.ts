import { askIndex, type IndexAccess } from '../plan/index-access'
import { termsOf } from '../plan/terms'
import type { Collection } from '../sqlite/collection'
import type { Queries } from '../sqlite/database'
import { nullKey, valueOf, type Key } from '../sqlite/key'
import type { Document } from '../store'
import { isDocument } from '../values/type'

/** One column of the answer: what SQL computes and how to read it. */
interface Column {
  path: string | undefined
  sql: (column: string) => string
  read: (value: unknown) => unknown
}

type Row = Record<string, unknown>

const number = (column: string): string =>
  `CASE WHEN typeof(${column}) IN ('integer', 'real') AND ${column} > -9e999 THEN ${column} END`

const present = (column: string): string => `CASE WHEN ${column} > -9e999 THEN ${column} END`

const extreme = (name: string): Omit<Column, 'path'> => ({
  sql: (column) => `${name}(${present(column)})`,
  read: (value) => (value === null ? null : valueOf(value as Key)),
})

const accumulators: Record<string, Omit<Column, 'path'>> = {
  $sum: { sql: (column) => `total(${number(column)})`, read: (value) => value },
  $avg: { sql: (column) => `avg(${number(column)})`, read: (value) => value },
  $min: extreme('min'),
  $max: extreme('max'),
}

const pathOf = (expression: unknown): string | undefined =>
  typeof expression === 'string' && /^\$[^$.][^$]*$/.test(expression) ? expression.slice(1) : undefined

const counting = (by: number): Column => ({ path: undefined, sql: () => `count(*) * ${by}`, read: (value) => value })

const counted = (name: string, operand: unknown): Column | undefined => {
  if (name === '$count') return counting(1)
  return name === '$sum' && typeof operand === 'number' && Number.isFinite(operand) ? counting(operand) : undefined
}

const overPath = (name: string, operand: unknown): Column | undefined => {
  const path = pathOf(operand)
  const kind = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined
  return kind === undefined || path === undefined ? undefined : { ...kind, path }
}

const columnOf = (accumulator: unknown): Column | undefined => {
  const [only, ...others] = isDocument(accumulator) ? Object.entries(accumulator) : []
  if (only === undefined || others.length > 0) return undefined
  const [name, operand] = only
  return counted(name, operand) ?? overPath(name, operand)
}

interface Group {
  /** Paths grouped by, under their names in `_id`; a single one without a name is `_id` itself. */
  keys: { name: string | undefined; path: string }[]
  columns: { name: string; column: Column }[]
}

const keysOf = (id: unknown): Group['keys'] | undefined => {
  if (id === null) return []
  const single = pathOf(id)
  if (single !== undefined) return [{ name: undefined, path: single }]
  if (!isDocument(id)) return undefined
  const keys = Object.entries(id).map(([name, expression]) => ({ name, path: pathOf(expression) ?? '' }))
  return keys.length === 0 || keys.some(({ name, path }) => path === '' || name.startsWith('$')) ? undefined : keys
}

const readGroup = ({ _id, ...fields }: Document): Group | undefined => {
  const keys = keysOf(_id)
  const columns = Object.entries(fields).map(([name, accumulator]) => ({ name, column: columnOf(accumulator) }))
  if (keys === undefined || columns.some(({ column }) => column === undefined)) return undefined
  return { keys, columns: columns as Group['columns'] }
}

const isPlain = ({ index }: IndexAccess, path: string): boolean => {
  const position = index.paths.findIndex((key) => key.path === path)
  return position !== -1 && !index.many.has(position) && !index.odd.has(position)
}

const width = ({ index }: IndexAccess): number => index.paths.length

/** An index in the order of the groups spares sorting them. */
const startsWith = ({ index }: IndexAccess, path: string | undefined): number => Number(index.paths[0]?.path === path)

/** An index that knows every path of the filter and of the group. */
const findIndex = (collection: Collection, filter: Document, paths: string[]): IndexAccess | undefined => {
  const { terms, others, alternatives } = termsOf(filter)
  if (others.length > 0 || alternatives.length > 0) return undefined
  return collection.indexes
    .map((index) => askIndex(index, terms, []))
    .filter(
      (access) =>
        !access.repeats &&
        terms.every((term) => access.exact.has(term)) &&
        paths.every((path) => isPlain(access, path)),
    )
    .sort((a, b) => b.score - a.score || startsWith(b, paths[0]) - startsWith(a, paths[0]) || width(a) - width(b))[0]
}

const readId = ({ keys }: Group, row: Row): unknown => {
  const values = keys.map((_, at) => valueOf(row[`g${at}`] as Key))
  const named = keys.flatMap(({ name }, at) => (name === undefined ? [] : [[name, values[at]] as const]))
  return named.length > 0 ? Object.fromEntries(named) : (values[0] ?? null)
}

const readRow = (group: Group, row: Row): Document => ({
  _id: readId(group, row),
  ...Object.fromEntries(group.columns.map(({ name, column }, at) => [name, column.read(row[`c${at}`])])),
})

const select = ({ keys, columns }: Group, { index, where }: IndexAccess): string => {
  const at = (path: string | undefined): string => `k${index.paths.findIndex((key) => key.path === path)}`
  const wanted = [
    ...keys.map(({ path }, position) => `${at(path)} AS g${position}`),
    ...columns.map(({ column }, position) => `${column.sql(at(column.path))} AS c${position}`),
  ]
  const condition = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
  const groups =
    keys.length === 0 ? ' HAVING count(*) > 0' : ` GROUP BY ${keys.map((_, position) => `g${position}`).join(', ')}`
  return `SELECT ${wanted.join(', ') || '1'} FROM ${index.table} AS k${condition}${groups}`
}

/** `{a: missing}` and `{a: null}` are two groups, which an index does not tell apart. */
const isAmbiguous = ({ keys }: Group, rows: Row[]): boolean =>
  keys.some(({ name }, at) => name !== undefined && rows.some((row) => row[`g${at}`] === nullKey))

/** Groups by SQL over an index alone; undefined when no index holds everything that is asked. */
export const groupByIndex = (
  database: Queries,
  collection: Collection,
  filter: Document,
  stage: unknown,
): Document[] | undefined => {
  const group = isDocument(stage) ? readGroup(stage) : undefined
  if (group === undefined) return undefined
  const paths = [...group.keys.map(({ path }) => path), ...group.columns.flatMap(({ column }) => column.path ?? [])]
  const access = findIndex(collection, filter, paths)
  if (access === undefined) return undefined
  const rows = database.prepare(select(group, access)).all(...access.values) as Row[]
  return isAmbiguous(group, rows) ? undefined : rows.map((row) => readRow(group, row))
}
