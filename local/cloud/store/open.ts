import type { Engine } from './engine'
import { failed } from './errors'
import { limits } from './limits'
import { load } from './load'
import { aggregate } from './operations/aggregate'
import { count } from './operations/count'
import { find, findList } from './operations/find'
import { insert } from './operations/insert'
import { remove } from './operations/remove'
import { update } from './operations/update'
import { openReaders } from './reading/open-readers'
import { openCatalogue } from './sqlite/catalogue'
import { startCheckpoints } from './sqlite/checkpoints'
import { openDatabase } from './sqlite/database'
import { emptyCollection, isEmptyCollection } from './sqlite/empty'
import type { Store, StoreOptions } from './store'
import { makeLocks } from './transaction/locks'
import { commit } from './transaction/session'
import { makeTransactions } from './transaction/transactions'

const makeEngine = ({ file, definition, now, warn }: StoreOptions): Engine => {
  const database = openDatabase(file)
  const locks = makeLocks(limits.lockWaitMs)
  const told = new Set<string>()
  const warnScan: Engine['warnScan'] = (collection, fields, plan) => {
    const line = `${collection}: no index for a query by ${fields.join(', ')}, which ${plan}`
    if (!told.has(line)) warn?.(line)
    told.add(line)
  }
  return {
    database,
    catalogue: openCatalogue(database, definition),
    readers: file === ':memory:' ? undefined : openReaders({ file, definition, now, warnScan }),
    locks,
    transactions: makeTransactions(locks, limits.transactionMs),
    now,
    warnScan,
  }
}

/**
 * The answer once it is durable: what was written, and what was read of what others are just writing. What throws at once becomes a
 * rejection, and so does whatever was on its way while writes were lost.
 */
const durably = async <T>({ database }: Engine, work: () => T | Promise<T>): Promise<T> => {
  const losses = database.losses()
  const result = await work()
  await database.settled()
  if (database.losses() !== losses) throw failed('the disk has lost writes, this one may be among them')
  return result
}

/** Opens the file, making it and its indexes as the definition asks. */
export const openStore = (options: StoreOptions): Store => {
  const engine = makeEngine(options)
  const checkpoints = startCheckpoints(options.file, (line) => options.warn?.(line))
  const answer = <T>(work: () => T | Promise<T>): Promise<T> => durably(engine, work)
  return {
    insert: (collection, documents, transaction) => answer(() => insert(engine, collection, documents, transaction)),
    find: (collection, wanted) => answer(() => find(engine, collection, wanted)),
    findList: (collection, wanted) => answer(() => findList(engine, collection, wanted)),
    update: (collection, wanted) => answer(() => update(engine, collection, wanted)),
    remove: (collection, wanted) => answer(() => remove(engine, collection, wanted)),
    count: (collection, filter) => answer(() => count(engine, collection, filter)),
    aggregate: (collection, stages) => answer(() => aggregate(engine, collection, stages)),
    createCollection: (name) => answer(() => engine.catalogue.create(name)),
    begin: () => engine.transactions.begin(),
    commit: (transaction) => answer(() => commit(engine, transaction)),
    abort: (transaction) => answer(() => engine.transactions.abort(transaction)),
    load: (collection, documents, onProgress) => load(engine, collection, documents, onProgress),
    drop: () => {
      engine.transactions.endAll()
      engine.database.write(() =>
        engine.catalogue.all().forEach((collection) => emptyCollection(engine.database, collection)),
      )
    },
    isEmpty: () => engine.catalogue.all().every((collection) => isEmptyCollection(engine.database, collection)),
    close: async () => {
      engine.transactions.endAll()
      // Who still reads would keep the last checkpoint from emptying the log.
      await engine.readers?.close()
      await checkpoints.stop()
      engine.database.close()
    },
  }
}
