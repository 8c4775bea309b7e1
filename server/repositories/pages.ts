import type * as z from 'zod'
import type { CollectionName } from '../cloud/collections'
import { findDocuments, type Condition, type Where } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next one begins; null: there is none. */
  readonly next: string | null
}

interface Asked<Row> {
  /** From its cursor on. */
  readonly where: Condition
  readonly order: readonly [path: string, direction: 'asc' | 'desc']
  /** Where the page after this row begins. */
  readonly cursorOf: (last: Row) => string
  /** How many at once. */
  readonly size?: number | undefined
}

const usual = 20

/** One page of a list; rows of the same place in the order follow each other by their ids. */
export const pageOf = async <Row extends { readonly _id: string }>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  { where, order: [path, direction], cursorOf, size = usual }: Asked<Row>,
): Promise<Page<Row>> => {
  const order = [[path, direction] as const, ['_id', direction] as const]
  const found = await findDocuments(name, schema, { where, order, limit: size + 1 })
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  return { rows, next: found.length > size && last ? cursorOf(last) : null }
}

interface Identified {
  readonly _id: string
}

/** In the order of a moment. */
interface ByMoment<Row> {
  readonly where: Condition
  readonly path: string
  /** What stands at `path`. */
  readonly momentOf: (row: Row) => Date
}

const byMoment = <Row extends Identified>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  { where, path, momentOf }: ByMoment<Row>,
  direction: 'asc' | 'desc',
  cursor: string | undefined,
): Promise<Page<Row>> =>
  pageOf(name, schema, {
    where: fromCursor(where, path, direction, cursor),
    order: [path, direction],
    cursorOf: (last) => cursorAfter(momentOf(last), last._id),
  })

/** A page of a list by a moment, the newest first. */
export const newestFirst = <Row extends Identified>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  order: ByMoment<Row>,
  cursor: string | undefined,
): Promise<Page<Row>> => byMoment(name, schema, order, 'desc', cursor)

/** A page of a list by one of its fields, which is a moment. */
export const pageBy = <Row extends Identified>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  where: Condition,
  { by, direction }: { readonly by: keyof Row & string; readonly direction: 'asc' | 'desc' },
  cursor: string | undefined,
): Promise<Page<Row>> =>
  byMoment(name, schema, { where, path: by, momentOf: (row) => row[by] as Date }, direction, cursor)

/** Documents by when they were made, page by page. */
export const pageByTime = <Row extends Identified & { readonly createdAt: Date }>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  where: Where,
  cursor: string | undefined,
  direction: 'asc' | 'desc' = 'desc',
): Promise<Page<Row>> => pageBy(name, schema, where, { by: 'createdAt', direction }, cursor)
