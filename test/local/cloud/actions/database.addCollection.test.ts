import type { LocalCloud } from '../../../../local/cloud'
import type { Database } from '../../../support/sdk'
import { locally, sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

locally('a collection that can be made again').test(
  'a collection made by a script takes documents at once',
  async () => {
    await expect(db.createCollection('fresh')).resolves.toMatchObject({ errMsg: 'createCollection:ok' })
    await db.collection('fresh').add({ data: { _id: 'one' } })
    await expect(db.collection('fresh').count()).resolves.toMatchObject({ total: 1 })
  },
)

test('a collection that nobody made is refused with the SDK’s own number', async () => {
  await expect(db.collection('unmade').get()).rejects.toMatchObject({ errCode: -502005 })
})
