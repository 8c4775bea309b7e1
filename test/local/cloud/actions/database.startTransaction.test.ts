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

test('what a transaction writes is seen by nobody else before it ends', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('notes').add({ data: { _id: 'hidden' } })
  await expect(db.collection('notes').count()).resolves.toMatchObject({ total: 0 })
  await transaction.rollback()
})
