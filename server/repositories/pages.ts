import type * as z from 'zod'
import type { CollectionName } from '../cloud/collections'
import { findDocuments, type Where } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

interface Listed {
  readonly _id: string
  readonly createdAt: Date
}

const limit = 20

/** Documents by when they were made, page by page. */
export const pageByTime = async <Row extends Listed>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  where: Where,
  cursor: string | undefined,
  direction: 'asc' | 'desc' = 'desc',
): Promise<Page<Row>> => {
  const found = await findDocuments(name, schema, {
    where: fromCursor(where, 'createdAt', direction, cursor),
    order: [
      ['createdAt', direction],
      ['_id', direction],
    ],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? cursorAfter(last.createdAt, last._id) : null }
}
