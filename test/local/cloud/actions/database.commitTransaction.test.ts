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
