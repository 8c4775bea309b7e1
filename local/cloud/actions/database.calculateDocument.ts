import { z } from 'zod'
import type { Action } from '../wire/action'
import { readDocument } from '../wire/read-document'

const fields = z.object({ collectionName: z.string(), query: z.string().optional() })

/** Counts. */
export const calculateDocument: Action = async ({ body, cloud }) => {
  const { collectionName, query } = fields.parse(body)
  const total = await cloud.store.count(collectionName, readDocument(query, cloud.clock.now()))
  return { json: { data: { total } } }
}
