import { z } from 'zod'
import type { Action } from '../wire/action'

const fields = z.looseObject({ collectionName: z.string() })

export const addCollection: Action = async ({ body, cloud }) => {
  await cloud.store.createCollection(fields.parse(body).collectionName)
  return { json: {} }
}
