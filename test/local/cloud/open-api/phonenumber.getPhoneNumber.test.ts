import type { LocalCloud } from '../../../../local/cloud'
import { openidOf, phoneOf, startCloud } from '../cloud'
import { openApiOf, type ApiReply, type CallApi } from '../messenger'

let cloud: LocalCloud
let callApi: CallApi

beforeAll(async () => {
  cloud = await startCloud()
  callApi = await openApiOf(cloud)
})

afterAll(() => cloud.stop())

const codeOf = async (number = 1): Promise<string> => {
  const phone = await phoneOf(cloud, openidOf(number))
  return ((await (await phone.send('/client/phone-code', {})).json()) as { code: string }).code
}

const exchange = (code: string): Promise<ApiReply> => callApi('phonenumber.getPhoneNumber', { code })

test('a code stands for its user’s number, always the same one', async () => {
  const { answer } = await exchange(await codeOf())
  expect(answer).toMatchObject({
    errCode: 0,
    phoneInfo: { phoneNumber: expect.stringMatching(/^19900\d{6}$/), countryCode: '86', watermark: {} },
  })
  expect((await exchange(await codeOf())).answer?.phoneInfo).toMatchObject({
    phoneNumber: (answer?.phoneInfo as { phoneNumber: string }).phoneNumber,
  })
  expect((await exchange(await codeOf(2))).answer?.phoneInfo).not.toEqual(answer?.phoneInfo)
})

test('a code is good once', async () => {
  const code = await codeOf()
  expect((await exchange(code)).answer).toMatchObject({ errCode: 0 })
  expect((await exchange(code)).error).toMatchObject({ errCode: 40029 })
})

test('a code is good for five minutes by the cloud’s clock', async () => {
  const [fresh, stale] = [await codeOf(), await codeOf()]
  cloud.clock.moveBy(4 * 60_000)
  expect((await exchange(fresh)).answer).toMatchObject({ errCode: 0 })
  cloud.clock.moveBy(2 * 60_000)
  expect((await exchange(stale)).error).toMatchObject({ errCode: 40029 })
})

test('a code that WeChat never gave, or none, is refused', async () => {
  expect((await exchange('guessed')).error).toMatchObject({ errCode: 40029 })
  expect((await callApi('phonenumber.getPhoneNumber', {})).error).toMatchObject({ errCode: 40029 })
})
