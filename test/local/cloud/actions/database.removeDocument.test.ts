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

beforeEach(() => cloud.reset({ collections: { notes: [1, 2, 3].map((n) => ({ _id: `n${n}`, n })) } }))

test('remove takes one document by its id, and says when there was none', async () => {
  const one = db.collection('notes').doc('n1')
  await expect(one.remove()).resolves.toMatchObject({ stats: { removed: 1 } })
  await expect(one.remove()).resolves.toMatchObject({ stats: { removed: 0 } })
})

test('remove takes all that a query finds', async () => {
  const found = db.collection('notes').where({ n: db.command.gte(2) })
  await expect(found.remove()).resolves.toMatchObject({ stats: { removed: 2 } })
  await expect(db.collection('notes').count()).resolves.toMatchObject({ total: 1 })
})
