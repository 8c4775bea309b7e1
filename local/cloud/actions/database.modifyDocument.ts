import { z } from 'zod'
import type { Action } from '../wire/action'
import { readDocument } from '../wire/read-document'

const fields = z.object({
  collectionName: z.string(),
  query: z.string().optional(),
  data: z.string(),
  multi: z.boolean().default(false),
  /** False when `data` is the whole document (doc.set). */
  merge: z.boolean().default(true),
  upsert: z.boolean().default(false),
  transactionId: z.string().optional(),
})

export const modifyDocument: Action = async ({ body, cloud }) => {
  const { collectionName, query, data, multi, merge, upsert, transactionId } = fields.parse(body)
  const now = cloud.clock.now()
  const result = await cloud.store.update(collectionName, {
    filter: readDocument(query, now),
    update: readDocument(data, now),
    multi,
    upsert,
    replace: !merge,
    transaction: transactionId,
  })
  return { json: { data: { updated: result.updated, upsert_id: result.upsertId } } }
}
