import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../../../../local/cloud'
import { eventually } from '../../../support/eventually'
import { sdkFor, type Database } from '../../../support/sdk'
import { newFolder, startCloud } from '../cloud'

const options = { functions: path.join(__dirname, 'functions'), functionTimeoutMs: 100_000 }
const [data, left] = [newFolder(), newFolder()]

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud({ ...options, data })
  db = sdkFor(cloud).database()
})

afterAll(async () => {
  await cloud.stop()
  for (const folder of [data, left]) rmSync(folder, { recursive: true })
})

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
})

test('a run that had begun when the cloud died is run again, so that it ran at least once', async () => {
  // What the disk holds now is what a cloud finds that starts after this one died.
  cpSync(data, left, { recursive: true })
  await db.collection('notes').add({ data: { kind: 'end' } })
  await noted('ended', 2)
  await cloud.stop()
  cloud = await startCloud({ ...options, data: left, port: Number(new URL(cloud.url).port) })
  await noted('begun', 3)
  await db.collection('notes').add({ data: { kind: 'end' } })
  await noted('ended', 1)
})
