import { z } from 'zod'
import type { Action } from '../wire/action'

const fields = z.looseObject({ transactionId: z.string() })

/** Only here DATABASE_TRANSACTION_CONFLICT makes the SDK try the whole transaction again. */
export const commitTransaction: Action = async ({ body, cloud, invocation }) => {
  const { transactionId } = fields.parse(body)
  invocation.transactions.delete(transactionId)
  await cloud.store.commit(transactionId)
  return { json: {} }
}
