import type { LocalCloud } from '../../../../local/cloud'
import { startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

let cloud: LocalCloud
let make: (asked: object) => Promise<ApiReply>

beforeAll(async () => {
  cloud = await startCloud()
  const callApi = await openApiOf(cloud)
  make = (asked) => callApi('wxacode.getUnlimited', { scene: 'b=1', ...asked })
})

afterAll(() => cloud.stop())

test('a code is a picture', async () => {
  const asked = { scene: "a=1&b=Zz09!#$'()*+,/:;?@-._~", page: 'pages/index/index', width: 430 }
  expect((await make(asked)).answer).toMatchObject({ contentType: 'image/png', buffer: { type: 'Buffer' } })
})

test.each([
  ['of 33 characters', 'x'.repeat(33)],
  ['of none', ''],
  ['with a percent sign', 'a%3D1'],
  ['with 中文', '网格'],
  ['with a space', 'a b'],
])('a scene %s is refused', async (_, scene) => {
  expect((await make({ scene })).error?.errCode).toBe(40169)
})

test('a page with a leading slash or parameters, and a width out of bounds, are refused', async () => {
  for (const page of ['/pages/index/index', 'pages/index/index?id=1']) {
    expect((await make({ page })).error?.errCode).toBe(41030)
  }
  for (const width of [279, 1281]) expect((await make({ width })).error?.errCode).toBe(40097)
})
