import { z } from 'zod'
import type { Action } from '../wire/action'
import { readDocument } from '../wire/read-document'

const fields = z.object({
  collectionName: z.string(),
  query: z.string().optional(),
  multi: z.boolean().default(false),
  transactionId: z.string().optional(),
})

export const removeDocument: Action = async ({ body, cloud }) => {
  const { collectionName, query, multi, transactionId } = fields.parse(body)
  const filter = readDocument(query, cloud.clock.now())
  const deleted = await cloud.store.remove(collectionName, { filter, multi, transaction: transactionId })
  return { json: { data: { deleted } } }
}
