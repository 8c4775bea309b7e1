import type { LocalCloud } from '../../../../local/cloud'
import { startCloud } from '../cloud'
import { openApiOf, type CallApi } from '../messenger'

let cloud: LocalCloud
let callApi: CallApi

beforeAll(async () => {
  cloud = await startCloud()
  callApi = await openApiOf(cloud)
})

afterAll(() => cloud.stop())

test('a mini program code is a picture, and a scene of 33 characters is refused', async () => {
  const { answer } = await callApi('wxacode.getUnlimited', { scene: 'b=1' })
  expect(answer).toMatchObject({ contentType: 'image/png', buffer: { type: 'Buffer' } })
  expect((await callApi('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).error?.errCode).toBe(40169)
})
