import { z } from 'zod'
import type { Action } from '../wire/action'

const fields = z.looseObject({ transactionId: z.string() })

export const abortTransaction: Action = async ({ body, cloud, invocation }) => {
  const { transactionId } = fields.parse(body)
  invocation.transactions.delete(transactionId)
  await cloud.store.abort(transactionId)
  return { json: {} }
}
