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

test('a pipeline groups, and sorts what it grouped', async () => {
  const notes = ['青檀', '河畔', '青檀'].map((place, n) => ({ _id: `n${n}`, place, n, at: new Date(n) }))
  await cloud.reset({ collections: { notes } })
  const $ = db.command.aggregate
  const pipeline = db
    .collection('notes')
    .aggregate()
    .match({ at: db.command.gte(new Date(0)) })
    .group({ _id: '$place', total: $.sum(1), latest: $.max('$at') })
    .sort({ total: -1 })
  const { list } = await pipeline.end()
  expect(list).toEqual([
    { _id: '青檀', total: 2, latest: new Date(2) },
    { _id: '河畔', total: 1, latest: new Date(1) },
  ])
})
