import { rmSync } from 'node:fs'
import type { LocalCloud } from '../../../../local/cloud'
import { eventually } from '../../../support/eventually'
import { sdkFor, type Data, type Database } from '../../../support/sdk'
import { newFolder, openidOf, phoneOf, startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

const database = { collections: { notes: {} }, messagePush: { wxa_media_check: 'receiver' } }

let cloud: LocalCloud
let db: Database
let check: (address: string) => Promise<ApiReply>

const use = async (running: LocalCloud): Promise<void> => {
  db = sdkFor(running).database()
  const callApi = await openApiOf(running)
  check = (mediaUrl) =>
    callApi('security.mediaCheckAsync', { mediaUrl, mediaType: 2, version: 2, scene: 2, openid: openidOf(1) })
}

beforeAll(async () => {
  cloud = await startCloud({ database })
  await use(cloud)
})

afterAll(() => cloud.stop())

const received = async (traceId: unknown, times = 1): Promise<Data> => {
  const { data } = await eventually(
    () => db.collection('notes').where({ 'event.trace_id': traceId }).get(),
    (found) => expect(found.data).toHaveLength(times),
  )
  return data[0]?.event as Data
}

test.each([
  ['photos/one.jpg', 'pass'],
  ['photos/risky.jpg', 'risky'],
  ['photos/review-this.jpg', 'review'],
  ['half-decodes/%E0%A4%A', 'pass'],
])('the verdict on %s arrives later, as an event: %s', async (path, suggest) => {
  const { answer } = await check(`https://files.test/${path}?sign=1`)
  expect(answer).toEqual({ traceId: expect.any(String), errCode: 0, errMsg: 'openapi.security.mediaCheckAsync:ok' })
  await expect(received(answer?.traceId)).resolves.toMatchObject({
    MsgType: 'event',
    Event: 'wxa_media_check',
    FromUserName: openidOf(1),
    result: { suggest },
  })
})

test('an address that is none is refused', async () => {
  expect((await check('cloud://a/b.jpg')).answer).toBeDefined()
  expect((await check('b.jpg')).error?.errCode).toBe(40097)
})

const minute = 60_000

test('by configuration a result comes late and twice, and survives a restart', async () => {
  const data = newFolder()
  const options = { database, data, mediaChecksMs: [20 * minute, 29 * minute] }
  const before = await startCloud(options)
  await use(before)
  const { traceId } = (await check('https://files.test/a.jpg')).answer ?? {}
  await (await phoneOf(before)).result('misbehave', { how: 'well' })
  await expect(db.collection('notes').count()).resolves.toMatchObject({ total: 0 })
  await before.stop()
  const after = await startCloud({ ...options, port: Number(new URL(before.url).port) })
  after.clock.moveBy(21 * minute)
  await received(traceId)
  after.clock.moveBy(10 * minute)
  await received(traceId, 2)
  await after.stop()
  rmSync(data, { recursive: true })
})

test('by configuration a result never comes', async () => {
  const silent = await startCloud({ database, mediaChecksMs: [] })
  await use(silent)
  expect((await check('https://files.test/a.jpg')).answer).toMatchObject({ traceId: expect.any(String) })
  silent.clock.moveBy(24 * 60 * minute)
  await silent.runTimers()
  await expect(db.collection('notes').where({ kind: 'push' }).count()).resolves.toMatchObject({ total: 0 })
  await silent.stop()
})
