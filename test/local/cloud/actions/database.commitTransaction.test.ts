import type { LocalCloud } from '../../../../local/cloud'
import type { Database } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

test('two documents change together', async () => {
  await cloud.reset({
    collections: {
      notes: [
        { _id: 'from', n: 5 },
        { _id: 'to', n: 0 },
      ],
    },
  })
  await db.runTransaction(async (transaction) => {
    const notes = transaction.collection('notes')
    await notes.doc('from').update({ data: { n: db.command.inc(-3) } })
    await notes.doc('to').update({ data: { n: db.command.inc(3) } })
  })
  const { data } = await db.collection('notes').orderBy('_id', 'asc').get()
  expect(data).toEqual([
    { _id: 'from', n: 2 },
    { _id: 'to', n: 3 },
  ])
})

test('ten at once on one counter lose no increment', async () => {
  await cloud.reset({ collections: { notes: [{ _id: 'counter', n: 0 }] } })
  const increment = (): Promise<unknown> =>
    db.runTransaction(async (transaction) => {
      const counter = transaction.collection('notes').doc('counter')
      const { data } = await counter.get()
      await counter.update({ data: { n: Number(data.n) + 1 } })
    })
  await Promise.all(Array.from({ length: 10 }, increment))
  expect((await db.collection('notes').doc('counter').get()).data).toMatchObject({ n: 10 })
})
