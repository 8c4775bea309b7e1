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

test('count counts what a query finds', async () => {
  await cloud.reset({ collections: { notes: Array.from({ length: 12 }, (_, n) => ({ _id: `n${n}`, n })) } })
  const notes = db.collection('notes')
  await expect(notes.count()).resolves.toMatchObject({ total: 12 })
  await expect(notes.where({ n: db.command.lt(5) }).count()).resolves.toMatchObject({ total: 5 })
})
