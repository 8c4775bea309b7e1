import { z } from 'zod'
import type { Action } from '../wire/action'
import { readDocument } from '../wire/read-document'

const fields = z.object({
  collectionName: z.string(),
  data: z.array(z.string()).min(1),
  transactionId: z.string().optional(),
})

export const insertDocument: Action = async ({ body, cloud }) => {
  const { collectionName, data, transactionId } = fields.parse(body)
  const now = cloud.clock.now()
  const documents = data.map((text) => readDocument(text, now))
  return { json: { data: { insertedIds: await cloud.store.insert(collectionName, documents, transactionId) } } }
}
