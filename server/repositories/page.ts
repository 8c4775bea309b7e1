import type * as z from 'zod'
import type { CollectionName } from '../cloud/collections'
import { findDocuments, type Where } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

const limit = 20

/** A page of a list by a moment, the newest first. @param momentOf what stands at `path` */
export const newestFirst = async <Row extends { readonly _id: string }>(
  name: CollectionName,
  schema: z.ZodType<Row>,
  { where, path, momentOf }: { readonly where: Where; readonly path: string; readonly momentOf: (row: Row) => Date },
  cursor: string | undefined,
): Promise<Page<Row>> => {
  const found = await findDocuments(name, schema, {
    where: fromCursor(where, path, 'desc', cursor),
    order: [
      [path, 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? cursorAfter(momentOf(last), last._id) : null }
}
