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

test('updateAndReturn of node-sdk gives the document as it is after the change', async () => {
  interface Raw {
    where(filter: object): Raw
    updateAndReturn(data: object): Promise<{ updated: number; doc: unknown }>
  }
  await cloud.reset({ collections: { notes: [{ _id: 'b', n: 1 }] } })
  const { _collection: notes } = db.collection('notes') as unknown as { _collection: Raw }
  const data = { n: db.command.inc(1) }
  expect(await notes.where({ _id: 'b' }).updateAndReturn(data)).toMatchObject({ updated: 1, doc: { _id: 'b', n: 2 } })
  expect(await notes.where({ _id: 'z' }).updateAndReturn(data)).toMatchObject({ updated: 0, doc: null })
})
