import type { LocalCloud } from '../../../../local/cloud'
import { openidOf, startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

let cloud: LocalCloud
let check: (content: string, openid?: string) => Promise<ApiReply>

beforeAll(async () => {
  cloud = await startCloud()
  const callApi = await openApiOf(cloud)
  check = (content, openid = openidOf(1)) => callApi('security.msgSecCheck', { content, openid, version: 2, scene: 2 })
})

afterAll(() => cloud.stop())

test.each([
  ['楼下的路灯坏了', 'pass'],
  ['这里有违规样例', 'risky'],
  ['这里有待审样例', 'review'],
])('%s is found to be %s', async (content, suggest) => {
  const { answer } = await check(content)
  expect(answer).toMatchObject({ result: { suggest }, detail: [{ suggest }], traceId: expect.any(String) })
})

test('the check itself can fail', async () => {
  expect((await check('检查故障样例')).error).toMatchObject({ errCode: -1 })
})

test('an empty and an overlong text are refused', async () => {
  expect((await check('')).error?.errCode).toBe(44004)
  expect((await check('长'.repeat(2_501))).error?.errCode).toBe(45002)
})

test('somebody who has not been here for two hours cannot be checked', async () => {
  expect((await check('你好', openidOf(2))).error?.errCode).toBe(61010)
})
