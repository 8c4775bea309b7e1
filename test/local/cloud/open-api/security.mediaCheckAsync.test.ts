import type { LocalCloud } from '../../../../local/cloud'
import { sdkFor, type Data, type Database } from '../../../support/sdk'
import { openidOf, startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

let cloud: LocalCloud
let db: Database
let check: (address: string) => Promise<ApiReply>

beforeAll(async () => {
  cloud = await startCloud({
    database: { collections: { notes: {} }, messagePush: { wxa_media_check: 'receiver' } },
  })
  db = sdkFor(cloud).database()
  const callApi = await openApiOf(cloud)
  check = (mediaUrl) =>
    callApi('security.mediaCheckAsync', { mediaUrl, mediaType: 2, version: 2, scene: 2, openid: openidOf(1) })
})

afterAll(() => cloud.stop())

const received = async (traceId: unknown): Promise<Data> => {
  for (;;) {
    const { data } = await db.collection('notes').where({ 'event.trace_id': traceId }).get()
    if (data[0]) return data[0].event as Data
  }
}

test.each([
  ['photos/one.jpg', 'pass'],
  ['photos/risky.jpg', 'risky'],
  ['photos/review-this.jpg', 'review'],
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
