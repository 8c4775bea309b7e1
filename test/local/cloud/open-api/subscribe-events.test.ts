import type { LocalCloud } from '../../../../local/cloud'
import { eventually } from '../../../support/eventually'
import { sdkFor, type Data, type Database } from '../../../support/sdk'
import { phoneOf, startCloud, type Phone } from '../cloud'
import { openApiOf } from '../messenger'

let cloud: LocalCloud
let db: Database
let phone: Phone

beforeAll(async () => {
  const messagePush = {
    subscribe_msg_popup_event: 'receiver',
    subscribe_msg_change_event: 'receiver',
    subscribe_msg_sent_event: 'receiver',
  }
  cloud = await startCloud({ database: { collections: { notes: {} }, messagePush } })
  db = sdkFor(cloud).database()
  phone = await phoneOf(cloud)
})

afterAll(() => cloud.stop())

beforeEach(() => db.collection('notes').where({ kind: 'push' }).remove())

const received = async (): Promise<Data> => {
  const { data } = await eventually(
    () => db.collection('notes').where({ kind: 'push' }).get(),
    ({ data: [first] }) => expect(first).toBeDefined(),
  )
  return data[0]?.event as Data
}

test('the List of one template is an object', async () => {
  await phone.send('/client/subscribe', { results: { told: 'accept' } })
  expect(await received()).toMatchObject({
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
    FromUserName: phone.openid,
    List: { TemplateId: 'told', SubscribeStatusString: 'accept', PopupScene: '0' },
  })
})

test('the List of several templates is an array, without those that nobody chose', async () => {
  await phone.send('/client/subscribe', { results: { told: 'accept', warned: 'reject', banned: 'ban' } })
  const { List } = await received()
  expect(List).toMatchObject([
    { TemplateId: 'told', SubscribeStatusString: 'accept' },
    { TemplateId: 'warned', SubscribeStatusString: 'reject' },
  ])
})

test('a user who refuses a template in the settings gets nothing more, and the cloud is told', async () => {
  const callApi = await openApiOf(cloud)
  await phone.send('/client/unsubscribe', { templates: ['told'] })
  expect(await received()).toMatchObject({
    Event: 'subscribe_msg_change_event',
    List: { TemplateId: 'told', SubscribeStatusString: 'reject' },
  })
  const message = { touser: phone.openid, templateId: 'told', page: '', data: { thing1: { value: '路灯' } } }
  expect((await callApi('subscribeMessage.send', message)).error).toMatchObject({ errCode: 43101 })
})

test('a message that was sent is told with its id', async () => {
  const callApi = await openApiOf(cloud)
  await phone.send('/client/subscribe', { results: { sent: 'accept' } })
  await received()
  await db.collection('notes').where({ kind: 'push' }).remove()
  const message = { touser: phone.openid, templateId: 'sent', page: '', data: { thing1: { value: '路灯' } } }
  await callApi('subscribeMessage.send', message)
  expect(await received()).toMatchObject({
    Event: 'subscribe_msg_sent_event',
    List: { TemplateId: 'sent', MsgID: expect.any(String), ErrorCode: '0', ErrorStatus: 'success' },
  })
})
