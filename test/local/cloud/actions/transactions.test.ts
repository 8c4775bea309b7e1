import type { LocalCloud } from '../../../../local/cloud'
import type { Database, Transaction } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

const database = {
  collections: {
    notes: {},
    people: { indexes: [{ name: 'byPhone', keys: [['phone', 'string', 1]] as [string, 'string', 1][], unique: true }] },
  },
}

beforeAll(async () => {
  cloud = await startCloud({ database })
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

beforeEach(() =>
  cloud.reset({
    collections: {
      notes: ['a', 'b', 'c'].map((_id) => ({ _id, n: 1 })),
      people: [
        { _id: 'li', phone: '1' },
        { _id: 'wu', phone: '2' },
      ],
    },
  }),
)

const numberOf = async (id: string): Promise<unknown> => (await db.collection('notes').doc(id).get()).data.n

const raise = (transaction: Transaction, id: string): Promise<unknown> =>
  transaction
    .collection('notes')
    .doc(id)
    .update({ data: { n: db.command.inc(1) } })

test('20 clients that add one ten times each make 200', async () => {
  const increment = (): Promise<unknown> =>
    db.runTransaction(async (transaction) => {
      const counter = transaction.collection('notes').doc('a')
      const { data } = await counter.get()
      await counter.update({ data: { n: Number(data.n) + 1 } })
    })
  const client = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await increment()
  }
  await Promise.all(Array.from({ length: 20 }, client))
  expect(await numberOf('a')).toBe(201)
})

test('two that wait for each other both end well: the commit of one reports the conflict, and the SDK tries again', async () => {
  let attempts = 0
  let bothHold = (): void => undefined
  const held = new Promise<void>((resolve) => (bothHold = resolve))
  const cross = (first: string, second: string): Promise<unknown> =>
    db.runTransaction(async (transaction) => {
      attempts++
      await raise(transaction, first)
      if (attempts === 2) bothHold()
      await held
      await raise(transaction, second)
    })
  await Promise.all([cross('a', 'b'), cross('b', 'a')])
  expect(attempts).toBe(3)
  expect([await numberOf('a'), await numberOf('b')]).toEqual([3, 3])
})

test('where().update inside of a transaction takes no part in it', async () => {
  const transaction = await db.startTransaction()
  await raise(transaction, 'a')
  const outside = transaction.collection('notes').where({ _id: 'b' })
  await outside.update({ data: { n: 9 } })
  expect(await numberOf('b')).toBe(9)
  await transaction.rollback()
  expect([await numberOf('a'), await numberOf('b')]).toEqual([1, 9])
})

test('a transaction reads what it wrote, also by a query, and nobody else does', async () => {
  const transaction = await db.startTransaction()
  const notes = transaction.collection('notes')
  await notes.add({ data: { _id: 'new', n: 5 } })
  await notes.doc('a').set({ data: { n: 5 } })
  await notes.doc('b').remove()
  const query = notes.where({ n: db.command.gte(1) }).orderBy('_id', 'desc')
  expect((await query.get()).data).toEqual([
    { _id: 'new', n: 5 },
    { _id: 'c', n: 1 },
    { _id: 'a', n: 5 },
  ])
  expect((await db.collection('notes').where({ n: 5 }).count()).total).toBe(0)
  await transaction.commit()
  expect((await db.collection('notes').where({ n: 5 }).count()).total).toBe(2)
})

test('what a transaction is rolled back with is what its caller gets', async () => {
  const undone = db.runTransaction(async (transaction) => {
    await raise(transaction, 'a')
    await transaction.rollback({ reason: '名额已满' })
  })
  await expect(undone).rejects.toEqual({ reason: '名额已满' })
  expect(await numberOf('a')).toBe(1)
})

test('what the function returns is what its caller gets', async () => {
  expect(await db.runTransaction(() => Promise.resolve('done'))).toBe('done')
})

test('a missing document is an error inside, or null where that was asked for', async () => {
  const missing = (source: Database): Promise<unknown> =>
    source.runTransaction(async (transaction) => (await transaction.collection('notes').doc('nobody').get()).data)
  await expect(missing(db)).rejects.toMatchObject({
    errCode: -1,
    errMsg: expect.stringContaining('does not exist') as string,
  })
  expect(await missing(sdkFor(cloud).database({ throwOnNotFound: false }))).toBeNull()
})

const phones = async (): Promise<unknown[]> =>
  (await db.collection('people').orderBy('_id', 'asc').get()).data.map(({ phone }) => phone)

const takers: [title: string, take: (transaction: Transaction) => Promise<unknown>][] = [
  ['add', (transaction) => transaction.collection('people').add({ data: { phone: '1' } })],
  [
    'update',
    (transaction) =>
      transaction
        .collection('people')
        .doc('wu')
        .update({ data: { phone: '1' } }),
  ],
  [
    'set',
    (transaction) =>
      transaction
        .collection('people')
        .doc('new')
        .set({ data: { phone: '1' } }),
  ],
]

test.each(takers)(
  '%s of a value that a unique index holds fails at once, and takes everything back',
  async (_, take) => {
    const steps: string[] = []
    const failing = db.runTransaction(async (transaction) => {
      await raise(transaction, 'a')
      await take(transaction)
      steps.push('after')
    })
    await expect(failing).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('duplicate key') as string,
    })
    expect(steps).toEqual([])
    expect(await phones()).toEqual(['1', '2'])
    expect(await numberOf('a')).toBe(1)
  },
)

test('a unique value may go from one document to another in one transaction', async () => {
  await db.runTransaction(async (transaction) => {
    const people = transaction.collection('people')
    await people.doc('li').update({ data: { phone: '3' } })
    await people.doc('wu').update({ data: { phone: '1' } })
  })
  expect(await phones()).toEqual(['3', '1'])
})

test('an operation that fails ends its transaction, even when the function carries on', async () => {
  const transaction = await db.startTransaction()
  await raise(transaction, 'a')
  const wrong = transaction
    .collection('notes')
    .doc('a')
    .update({ data: { n: db.command.push([1]) } })
  await expect(wrong).rejects.toMatchObject({ errCode: -502001 })
  await expect(raise(transaction, 'b')).rejects.toThrow('TransactionNotExist')
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(await numberOf('a')).toBe(1)
})

test('an ended transaction can neither be committed nor rolled back again', async () => {
  const transaction = await db.startTransaction()
  await transaction.commit()
  await expect(transaction.commit()).rejects.toMatchObject({
    message: expect.stringContaining('TransactionNotExist') as string,
  })
  await expect(transaction.rollback()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
