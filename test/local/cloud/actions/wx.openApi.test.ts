import type { LocalCloud } from '../../../../local/cloud'
import { locally, startCloud } from './environment'
import { openApiOf, type CallApi } from '../messenger'

locally('functions').describe('cloud.openapi', () => {
  let cloud: LocalCloud
  let callApi: CallApi

  beforeAll(async () => {
    cloud = await startCloud()
    callApi = await openApiOf(cloud)
  })

  afterAll(() => cloud.stop())

  test('a function whose config.json lacks the permission is refused with -604101', async () => {
    const reply = await callApi('security.msgSecCheck', { content: '你好' }, 'unpermitted')
    expect(reply.error).toMatchObject({ errCode: -604101 })
  })

  test('an API that is not imitated is refused with -604100', async () => {
    expect((await callApi('ocr.idcard', { type: 'photo' })).error).toMatchObject({ errCode: -604100 })
  })
})
