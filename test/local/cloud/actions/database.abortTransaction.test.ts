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

test('a transaction that fails leaves nothing behind', async () => {
  await cloud.reset({ collections: { notes: [{ _id: 'kept', n: 1 }] } })
  const failing = db.runTransaction(async (transaction) => {
    await transaction
      .collection('notes')
      .doc('kept')
      .update({ data: { n: 2 } })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect((await db.collection('notes').doc('kept').get()).data).toMatchObject({ n: 1 })
})
