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

test('add gives a new id of 32 hex digits', async () => {
  const { _id } = await db.collection('notes').add({ data: { text: '楼道灯坏' } })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
})

locally('its clock').test('the server’s date is written by the cloud’s clock, and a taken id is refused', async () => {
  cloud.clock.moveTo(new Date('2030-01-01T00:00:00Z'))
  const data = { _id: 'dated', at: db.serverDate({ offset: 60_000 }) }
  await db.collection('notes').add({ data })
  const { data: read } = await db.collection('notes').doc('dated').get()
  expect(Math.abs(Number(read.at) - Date.parse('2030-01-01T00:01:00Z'))).toBeLessThan(60_000)
  await expect(db.collection('notes').add({ data: { _id: 'dated' } })).rejects.toMatchObject({ errCode: -502001 })
})
