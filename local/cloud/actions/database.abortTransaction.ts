import { z } from 'zod'
import type { Action } from '../wire/action'

const fields = z.looseObject({ transactionId: z.string() })

export const abortTransaction: Action = async ({ body, cloud }) => {
  await cloud.store.abort(fields.parse(body).transactionId)
  return { json: {} }
}
