import path from 'node:path'
import type { LocalCloud } from '../../../../local/cloud'
import { eventually } from '../../../support/eventually'
import { sdkFor, type Database } from '../../../support/sdk'
import { startCloud } from '../cloud'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud({ functions: path.join(__dirname, 'functions'), functionTimeoutMs: 100_000 })
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

const noted = (kind: string, count: number): Promise<{ total: number }> =>
  eventually(
    () => db.collection('notes').where({ kind }).count(),
    ({ total }) => expect(total).toBe(count),
  )

test('a timer that falls due while its last run is still going runs beside it', async () => {
  cloud.clock.moveTo(new Date('2030-01-01T10:00:00Z'))
  await noted('begun', 1)
  cloud.clock.moveTo(new Date('2030-01-01T11:00:00Z'))
  await noted('begun', 2)
  await db.collection('notes').add({ data: { kind: 'end' } })
  await noted('ended', 2)
})
