import type { LocalCloud } from '../../../../local/cloud'
import { openidOf, phoneOf, startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

let cloud: LocalCloud
let send: (changes?: object) => Promise<ApiReply>

const message = {
  touser: openidOf(1),
  templateId: 'template-accepted',
  page: 'pages/request/index?id=1',
  data: { thing1: { value: '路灯不亮' }, time2: { value: '2030年1月2日 08:30' }, phrase3: { value: '已签收' } },
}

beforeAll(async () => {
  cloud = await startCloud()
  const callApi = await openApiOf(cloud)
  send = (changes = {}) => callApi('subscribeMessage.send', { ...message, ...changes })
})

afterAll(() => cloud.stop())

const allow = async (result: string): Promise<unknown> => {
  const phone = await phoneOf(cloud)
  return (await phone.send('/client/subscribe', { results: { [message.templateId]: result } })).json()
}

test('each accept allows one message, and then WeChat answers 43101', async () => {
  expect((await send()).error?.errCode).toBe(43101)
  expect(await allow('accept')).toEqual({ quota: { [message.templateId]: 1 } })
  expect(await allow('accept')).toEqual({ quota: { [message.templateId]: 2 } })
  expect(await allow('reject')).toEqual({ quota: { [message.templateId]: 2 } })
  expect((await send()).answer).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
  expect((await send()).answer).toMatchObject({ errCode: 0 })
  expect((await send()).error).toMatchObject({ errCode: 43101 })
})

test.each([
  ['a thing of 21 characters', { thing1: { value: '一二三四五六七八九十一二三四五六七八九十一' } }],
  ['an empty field', { thing1: { value: '' } }],
  ['a phrase of six characters', { phrase3: { value: '已经签收完毕' } }],
  ['a time that is none', { time2: { value: '昨天' } }],
  ['a field of no known kind', { story1: { value: '很久以前' } }],
  ['no field at all', {}],
])('%s is refused with 47003 and costs no quota', async (_, data) => {
  await allow('accept')
  expect((await send({ data })).error).toMatchObject({ errCode: 47003 })
  expect((await send()).answer).toMatchObject({ errCode: 0 })
})

test('an openid or a template that cannot be is refused', async () => {
  expect((await send({ touser: 'nobody' })).error?.errCode).toBe(40003)
  expect((await send({ templateId: '' })).error?.errCode).toBe(40037)
})
