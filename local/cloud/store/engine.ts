import type { Readers } from './reading/open-readers'
import type { Catalogue } from './sqlite/catalogue'
import type { Database, Queries } from './sqlite/database'
import type { Locks } from './transaction/locks'
import type { Transactions } from './transaction/transactions'

/** What reading takes: the writer's connection, or a thread's own. */
export interface Reading {
  database: Queries
  catalogue: Pick<Catalogue, 'get'>
  now: () => Date
  /** Told of a query that looks at every document; `fields` are those it asked about, `plan` says what it does. */
  warnScan: (collection: string, fields: string[], plan: string) => void
}

/** What the operations of one open store share. */
export interface Engine extends Reading {
  database: Database
  catalogue: Catalogue
  /** Answer on threads of their own; none when everything is in memory. */
  readers: Readers | undefined
  locks: Locks
  transactions: Transactions
}

export const lockKey = (collection: string, id: string): string => `${collection}\u0000${id}`
