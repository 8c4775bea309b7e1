import { z } from 'zod'
import { stringify } from '../store'
import type { Action } from '../wire/action'
import { readDocument } from '../wire/read-document'

const fields = z.looseObject({
  collectionName: z.string(),
  query: z.string().optional(),
  data: z.string(),
  transactionId: z.string().optional(),
})

/** Changes the first document that is found and answers it as it is then: @cloudbase/node-sdk's `updateAndReturn`. */
export const modifyAndReturnDoc: Action = async ({ body, cloud }) => {
  const { collectionName, query, data, transactionId } = fields.parse(body)
  const now = cloud.clock.now()
  const { updated, document } = await cloud.store.update(collectionName, {
    filter: readDocument(query, now),
    update: readDocument(data, now),
    transaction: transactionId,
  })
  return { json: { data: { updated, doc: document === null ? null : stringify(document) } } }
}
