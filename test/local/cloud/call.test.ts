import type { LocalCloud } from '../../../local/cloud'
import { openidOf, phoneOf, startCloud } from './cloud'

interface WhoAmI {
  seen: string[]
  context: Record<string, string>
  event: { userInfo: { openId: string } }
}

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startCloud()
})

afterAll(() => cloud.stop())

test('a function called from a phone writes a document with the real SDK and reads it back', async () => {
  const phone = await phoneOf(cloud)
  const reply = await phone.call('notes', { id: 'first', text: '路灯不亮' })
  expect(reply.errMsg).toBe('cloud.callFunction:ok')
  expect(reply.requestID).toEqual(expect.any(String))
  expect(reply.result).toMatchObject({ _id: 'first', text: '路灯不亮', by: phone.openid, at: expect.any(String) })
})

test('200 callers at once each see nobody but themselves, whatever they wait for', async () => {
  const phones = await Promise.all(Array.from({ length: 200 }, (_, number) => phoneOf(cloud, openidOf(number))))
  const answers = await Promise.all(phones.map((phone) => phone.result<WhoAmI>('whoami')))
  for (const [number, { seen, context, event }] of answers.entries()) {
    const own = openidOf(number)
    expect(new Set(seen)).toEqual(new Set([own]))
    expect(context).toMatchObject({ OPENID: own, SOURCE: 'wx_client', ENV: 'local-env' })
    expect(event.userInfo.openId).toBe(own)
  }
})
