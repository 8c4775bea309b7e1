import type { LocalCloud } from '../../../../local/cloud'
import type { Sdk } from '../../../support/sdk'
import { phoneOf } from '../cloud'
import { locally, sdkFor, startCloud } from './environment'

locally('functions').describe('cloud.callFunction', () => {
  let cloud: LocalCloud
  let sdk: Sdk

  beforeAll(async () => {
    cloud = await startCloud()
    sdk = sdkFor(cloud)
  })

  afterAll(() => cloud.stop())

  test('a script calls a function and gets its result', async () => {
    const { result } = await sdk.callFunction({ name: 'whoami', data: { hello: '你好' } })
    expect(result).toMatchObject({ event: { hello: '你好' }, context: { SOURCE: 'operator,scf' } })
    expect((result as { context: object }).context).not.toHaveProperty('OPENID')
  })

  test('a function called by a function knows the first caller and the way it was reached', async () => {
    const phone = await phoneOf(cloud)
    const result = await phone.result('relay', { name: 'whoami' })
    expect(result).toMatchObject({ context: { OPENID: phone.openid, SOURCE: 'wx_client,scf' } })
  })

  test('more callers than workers may each call another function without waiting for ever', async () => {
    const phone = await phoneOf(cloud)
    const calls = Array.from({ length: 6 }, () => phone.result('relay', { name: 'misbehave', data: { how: 'well' } }))
    await expect(Promise.all(calls)).resolves.toEqual(Array(6).fill('well'))
  })

  test('functions that call each other without end are stopped', async () => {
    const phone = await phoneOf(cloud)
    const data = { name: 'relay', data: {} as object }
    for (let depth = 0; depth < 5; depth += 1) data.data = { name: 'relay', data: data.data }
    const reply = await phone.call('relay', data)
    expect(reply).toMatchObject({ errCode: -404011, errMsg: expect.stringContaining('too deeply') })
  })

  test('between functions 6 MB pass either way, more does not', async () => {
    const most = 6 * 1024 * 1024
    const fitting = await sdk.callFunction({ name: 'misbehave', data: { how: 'large', bytes: most } })
    expect(fitting.result).toHaveLength(most - 2)
    await expect(
      sdk.callFunction({ name: 'misbehave', data: { how: 'large', bytes: most + 1 } }),
    ).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    })
    const data = { how: 'well', filler: 'x'.repeat(most) }
    await expect(sdk.callFunction({ name: 'misbehave', data })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('a function that fails and one that does not exist are refused in the platform’s codes', async () => {
    const failing = sdk.callFunction({ name: 'misbehave', data: { how: 'throw' } })
    await expect(failing).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringContaining('deliberate'),
    })
    await expect(sdk.callFunction({ name: 'nobody' })).rejects.toMatchObject({ code: 'FUNCTIONS_REQUEST_FAIL' })
  })
})
