import { randomUUID } from 'node:crypto'
import { failed, StoreError } from '../errors'
import type { Locks } from './locks'

/** What a transaction will store for an id: the document's text, or null for a removal. */
export type Pending = Map<string, string | null>

export interface Transaction {
  id: string
  /** By collection. */
  pending: Map<string, Pending>
  /** A lock was lost: nothing it reads or writes counts any more, and commit reports the conflict. */
  isDoomed: boolean
}

export interface Transactions {
  begin(): string
  /** Throws when the transaction ended or expired. */
  get(id: string): Transaction
  doom(transaction: Transaction): void
  /** Forgets the transaction, its locks included. */
  end(id: string): void
  /** Ends one that still exists. */
  abort(id: string): void
  endAll(): void
}

const unknown = (): Error =>
  failed(
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
  )

export const conflict = (): StoreError =>
  new StoreError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
  )

export const makeTransactions = (locks: Locks, lifeMs: number): Transactions => {
  const open = new Map<string, { transaction: Transaction; expiry: NodeJS.Timeout }>()

  const end = (id: string): void => {
    const ending = open.get(id)
    if (ending !== undefined) {
      clearTimeout(ending.expiry)
      // An operation of it that is still under way must lock nothing more.
      ending.transaction.isDoomed = true
    }
    open.delete(id)
    locks.release(id)
  }

  const get = (id: string): Transaction => {
    const found = open.get(id)
    if (found === undefined) throw unknown()
    return found.transaction
  }

  return {
    end,
    get,
    abort: (id) => end(get(id).id),
    begin: () => {
      const id = randomUUID()
      const expiry = setTimeout(() => end(id), lifeMs)
      expiry.unref()
      open.set(id, { transaction: { id, pending: new Map(), isDoomed: false }, expiry })
      return id
    },
    doom: (transaction) => {
      transaction.isDoomed = true
      locks.release(transaction.id)
    },
    endAll: () => {
      for (const id of [...open.keys()]) end(id)
    },
  }
}

export const pendingIn = (transaction: Transaction, collection: string): Pending => {
  const known = transaction.pending.get(collection)
  if (known !== undefined) return known
  const made: Pending = new Map()
  transaction.pending.set(collection, made)
  return made
}
