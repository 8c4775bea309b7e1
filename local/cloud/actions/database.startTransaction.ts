import type { Action } from '../wire/action'

export const startTransaction: Action = ({ cloud, invocation }) => {
  const transactionId = cloud.store.begin()
  invocation.transactions.add(transactionId)
  return { json: { transactionId } }
}
