import type { LocalCloud } from '../../../../local/cloud'
import { startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

let cloud: LocalCloud
let check: (bytes: string) => Promise<ApiReply>

beforeAll(async () => {
  cloud = await startCloud()
  const callApi = await openApiOf(cloud)
  check = (base64) => callApi('security.imgSecCheck', { media: { contentType: 'image/png', base64 } })
})

afterAll(() => cloud.stop())

const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('an ordinary image passes and a marked one is risky', async () => {
  expect((await check(base64('picture'))).answer).toMatchObject({ errCode: 0 })
  expect((await check(base64('a picture with 违规样例 in it'))).error?.errCode).toBe(87014)
})

test('no image at all is refused', async () => {
  expect((await check('')).error?.errCode).toBe(44004)
})
