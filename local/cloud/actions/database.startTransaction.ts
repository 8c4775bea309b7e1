import type { Action } from '../wire/action'

export const startTransaction: Action = ({ cloud }) => ({ json: { transactionId: cloud.store.begin() } })
