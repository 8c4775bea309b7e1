import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { CollectionName } from '../cloud/collections'
import { isConflict, readDocument, updateDocuments } from '../cloud/database'
import type * as z from 'zod'

/** Times that others may come first before people are asked to try again. */
const attempts = 6

/**
 * Changes a document under the version that was read; decided again when somebody came first.
 * @param decide what becomes of it; an empty change leaves it as it is
 */
export const changeInTurn = async <Row extends { readonly version: number }>(
  name: CollectionName,
  id: string,
  schema: z.ZodType<Row>,
  decide: (row: Row) => Partial<Row> | Refused,
): Promise<Row | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const row = await readDocument(name, id, schema)
    if (row === null) return refuse('notFound')
    const change = decide(row)
    if (isRefused(change)) return change
    if (Object.keys(change).length === 0) return row
    const after = { ...change, version: row.version + 1 }
    if ((await updateDocuments(name, { _id: id, version: row.version }, after)) === 1) return { ...row, ...after }
  }
  return refuse('busy')
}

/** Does a transaction again when another one was faster. */
export const inTurn = async <T>(transact: () => Promise<T>): Promise<T | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await transact()
    } catch (error) {
      if (!isConflict(error)) throw error
    }
  }
  return refuse('busy')
}
