import type { Catalogue } from './sqlite/catalogue'
import type { Database } from './sqlite/database'
import type { Locks } from './transaction/locks'
import type { Transactions } from './transaction/transactions'

/** What the operations of one open store share. */
export interface Engine {
  database: Database
  catalogue: Catalogue
  locks: Locks
  transactions: Transactions
  now: () => Date
  /** Told of a query that looks at every document; `fields` are those it asked about. */
  warnScan: (collection: string, fields: string[]) => void
}

export const lockKey = (collection: string, id: string): string => `${collection}\u0000${id}`
