import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../../../local/cloud/store'
import { limits } from '../../../../local/cloud/store/limits'
import { makeLocks } from '../../../../local/cloud/store/transaction/locks'
import { makeTransactions } from '../../../../local/cloud/store/transaction/transactions'
import { eventually } from '../../../support/eventually'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
let store: Store

beforeAll(() => {
  store = openStore({
    file: join(folder, 'transactions.sqlite'),
    definition: { collections: { accounts: { indexes: [] } } },
    now: () => new Date(0),
  })
})

afterEach(() => store.drop())

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

interface Account {
  _id: string
  sum: number
}

const read = async (id: string, transaction?: string): Promise<Account> => {
  const [text = 'null'] = await store.find('accounts', { filter: { _id: id }, transaction })
  return JSON.parse(text) as Account
}

const write = (id: string, sum: number, transaction?: string): Promise<unknown> =>
  store.update('accounts', { filter: { _id: id }, update: { $set: { sum } }, transaction })

const isConflict = (error: unknown): boolean => (error as { code?: string }).code === 'DATABASE_TRANSACTION_CONFLICT'

/** As the SDK does: once more whenever commit reports a conflict. */
const runTransaction = async (work: (transaction: string) => Promise<void>): Promise<void> => {
  for (;;) {
    const transaction = store.begin()
    await work(transaction)
    try {
      return await store.commit(transaction)
    } catch (error) {
      if (!isConflict(error)) throw error
    }
  }
}

test('20 clients that each add one ten times make 200', async () => {
  await store.insert('accounts', [{ _id: 'a', sum: 0 }])
  const client = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++)
      await runTransaction(async (transaction) => {
        const { sum } = await read('a', transaction)
        await write('a', sum + 1, transaction)
      })
  }
  await Promise.all(Array.from({ length: 20 }, client))
  expect((await read('a')).sum).toBe(200)
})

test('20 clients that each add one ten times without a transaction make 200 too', async () => {
  await store.insert('accounts', [{ _id: 'a', sum: 0 }])
  const once = (): Promise<unknown> => store.update('accounts', { filter: { _id: 'a' }, update: { $inc: { sum: 1 } } })
  await Promise.all(Array.from({ length: 200 }, once))
  expect((await read('a')).sum).toBe(200)
})

test('nobody outside sees what a transaction wrote until it commits, and never what it took back', async () => {
  await store.insert('accounts', [{ _id: 'a', sum: 1 }])
  const kept = store.begin()
  await write('a', 2, kept)
  expect([(await read('a', kept)).sum, (await read('a')).sum]).toEqual([2, 1])
  await store.commit(kept)
  expect((await read('a')).sum).toBe(2)
  const dropped = store.begin()
  await write('a', 3, dropped)
  await store.insert('accounts', [{ _id: 'b' }], dropped)
  await store.remove('accounts', { filter: { _id: 'a' }, transaction: dropped })
  expect(await store.find('accounts', { transaction: dropped })).toEqual(['{"_id":"b"}'])
  await store.abort(dropped)
  expect(await store.find('accounts', {})).toEqual(['{"_id":"a","sum":2}'])
})

test('a write outside waits until the transaction that read the document is over', async () => {
  await store.insert('accounts', [{ _id: 'a', sum: 1 }])
  const transaction = store.begin()
  const { sum } = await read('a', transaction)
  const outside = store.update('accounts', { filter: { _id: 'a' }, update: { $inc: { sum: 10 } } })
  await write('a', sum + 1, transaction)
  await store.commit(transaction)
  await outside
  expect((await read('a')).sum).toBe(12)
})

test('a document that does not exist yet is locked by asking for it', async () => {
  const transaction = store.begin()
  expect(await store.find('accounts', { filter: { _id: 'a' }, transaction })).toEqual([])
  const outside = expect(store.insert('accounts', [{ _id: 'a', sum: 5 }])).rejects.toThrow('duplicate key')
  await store.insert('accounts', [{ _id: 'a', sum: 1 }], transaction)
  await store.commit(transaction)
  await outside
  expect((await read('a')).sum).toBe(1)
})

test('of two transactions that wait for each other one commits and the other reports a conflict', async () => {
  await store.insert('accounts', [
    { _id: 'a', sum: 1 },
    { _id: 'b', sum: 1 },
  ])
  const [first, second] = [store.begin(), store.begin()]
  await Promise.all([read('a', first), read('b', second)])
  await Promise.all([write('b', 7, first), write('a', 8, second)])
  const outcomes = await Promise.allSettled([store.commit(first), store.commit(second)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.some((outcome) => outcome.status === 'rejected' && isConflict(outcome.reason))).toBe(true)
  expect([(await read('a')).sum, (await read('b')).sum].sort()).toEqual([1, outcomes[0].status === 'fulfilled' ? 7 : 8])
})

test('a transaction may ask for the same document several times at once while another holds it', async () => {
  await store.insert('accounts', [{ _id: 'a', sum: 1 }])
  const [first, second, third] = [store.begin(), store.begin(), store.begin()]
  await read('a', first)
  const asked = Promise.all([read('a', second), read('a', second)])
  const after = read('a', third).then(() => write('a', 9, third))
  const again = read('a', second)
  await store.commit(first)
  await Promise.all([asked, again])
  await write('a', 5, second)
  await store.commit(second)
  await after
  await store.commit(third)
  expect((await read('a')).sum).toBe(9)
})

test('a transaction that nobody ends in time ends by itself, and lets go of what it held', async () => {
  const locks = makeLocks(limits.lockWaitMs)
  const transactions = makeTransactions(locks, 1)
  const id = transactions.begin()
  void locks.acquire('a', id)
  await eventually(() => expect(() => transactions.get(id)).toThrow('TransactionNotExist'))
  expect(locks.isIdle()).toBe(true)
})

test('a transaction that is over is no longer known', async () => {
  const transaction = store.begin()
  await store.commit(transaction)
  await expect(store.commit(transaction)).rejects.toThrow('TransactionNotExist')
  await expect(read('a', transaction)).rejects.toThrow('TransactionNotExist')
})

test('transfers in any order and number at once leave the sum as it was', async () => {
  const ids = ['a', 'b', 'c', 'd']
  const account = fc.constantFrom(...ids)
  const transfer = fc.record({
    from: account,
    to: account,
    amount: fc.integer({ min: 1, max: 9 }),
    fails: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(transfer, { minLength: 2, maxLength: 25 }), async (transfers) => {
      store.drop()
      await store.insert(
        'accounts',
        ids.map((_id) => ({ _id, sum: 100 })),
      )
      await Promise.all(
        transfers.map(async ({ from, to, amount, fails }) => {
          const move = async (transaction: string): Promise<void> => {
            const source = await read(from, transaction)
            await write(from, source.sum - amount, transaction)
            const target = await read(to, transaction)
            await write(to, target.sum + amount, transaction)
          }
          if (!fails) return runTransaction(move)
          const transaction = store.begin()
          await move(transaction)
          await store.abort(transaction)
        }),
      )
      const sums = await Promise.all(ids.map((id) => read(id)))
      expect(sums.reduce((total, { sum }) => total + sum, 0)).toBe(400)
    }),
    { numRuns: 40 },
  )
})
