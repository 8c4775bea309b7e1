import type { RequestView } from '../../contract/requests'
import type { Seed } from '../../local/cloud'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor, type Data, type Database } from '../support/sdk'
import { people, posts, smallDistrict } from '../support/small-district'

const template = 'sample-template-task-arrived'

let product: Product
let resident: Phone
let worker: Phone
let database: Database

const seed = (): Seed => ({
  ...smallDistrict(),
  subscriptions: [{ openid: people.worker, templateId: template, count: 9 }],
})

beforeAll(async () => {
  product = await startProduct(seed())
})
beforeEach(async () => {
  await product.cloud.reset(seed())
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
  database = sdkFor(product.cloud).database()
})
afterAll(() => product.stop())

const grant = (key: string) =>
  worker.call('inbox', 'grant', { answers: { taskArrived: 'accept' }, clientKey: `grant-${key}` })

const rows = async (): Promise<Data[]> =>
  (await database.collection('inbox').where({ person: people.worker }).limit(50).get()).data

const pushesOf = async (requests: readonly RequestView[]): Promise<unknown[]> => {
  const all = await rows()
  return requests.map(({ id }) => all.filter(({ request }) => request === id).map(({ push }) => push))
}

/** As if the function that filed them had died before it told anybody. */
const forget = async (requests: readonly RequestView[], over: object = {}): Promise<void> => {
  const at = product.cloud.clock.now()
  const notice = {
    seq: 1,
    to: { kind: 'post', id: posts.worker },
    template: 'taskArrived',
    title: '新任务',
    text: '楼道灯不亮',
    at,
    notBefore: at,
    attempts: 0,
    ...over,
  }
  for (const { id } of requests)
    await database
      .collection('requests')
      .doc(id)
      .update({ data: { notices: [notice], noticesDueAt: notice.notBefore } })
}

const removeRows = async (requests: readonly RequestView[]): Promise<void> => {
  for (const { _id, request } of await rows())
    if (requests.some(({ id }) => id === request))
      await database
        .collection('inbox')
        .doc(_id as string)
        .remove()
}

const raiseSome = async (count: number): Promise<RequestView[]> => {
  const raised: RequestView[] = []
  for (let n = 0; n < count; n++) raised.push(await raiseOne(resident))
  return raised
}

const openNotices = async (): Promise<Data[]> => {
  const { data } = await database.collection('requests').where({}).limit(100).get()
  return data.filter(({ notices }) => (notices as unknown[]).length > 0)
}

test('the timer tells of many requests together: who was told already hears nothing, all others hear once', async () => {
  const requests = await raiseSome(6)
  const untold = requests.slice(0, 4)
  await removeRows(untold)
  await forget(requests)
  await product.cloud.runTimers()
  expect(await pushesOf(requests)).toEqual(requests.map(() => ['noQuota']))
  expect(await openNotices()).toEqual([])
})

test('of two messages at once to somebody who has agreed to one, one is sent', async () => {
  const requests = await raiseSome(2)
  await removeRows(requests)
  told(await grant('only-one'))
  await forget(requests)
  await product.cloud.runTimers()
  expect((await pushesOf(requests)).flat().sort()).toEqual(['noQuota', 'sent'])
  expect(told(await worker.call('people', 'me', {})).quota.taskArrived).toBe(0)
})

test('a message whose sender died over it is not sent by another: it may have arrived', async () => {
  const requests = await raiseSome(1)
  told(await grant('died-over-it'))
  for (const { _id } of await rows())
    await database
      .collection('inbox')
      .doc(_id as string)
      .update({ data: { push: 'sending' } })
  await forget(requests)
  await product.cloud.runTimers()
  expect(await pushesOf(requests)).toEqual([['sending']])
  expect(told(await worker.call('people', 'me', {})).quota.taskArrived).toBe(1)
})

test('a message that WeChat was too busy to take is sent when its time has come', async () => {
  const requests = await raiseSome(1)
  told(await grant('busy-before'))
  for (const { _id } of await rows())
    await database
      .collection('inbox')
      .doc(_id as string)
      .update({ data: { push: 'pending' } })
  const notBefore = new Date(product.cloud.clock.now().getTime() + 4 * 60_000)
  await forget(requests, { attempts: 2, notBefore })
  await product.cloud.runTimers()
  expect(await pushesOf(requests)).toEqual([['pending']])
  product.cloud.clock.moveBy(5 * 60_000)
  await product.cloud.runTimers()
  expect(await pushesOf(requests)).toEqual([['sent']])
  expect(await openNotices()).toEqual([])
})

test('one request that cannot be told keeps no other waiting, and is tried again later', async () => {
  const [broken, ...others] = await raiseSome(3)
  await removeRows([broken!, ...others])
  await forget(others)
  await database
    .collection('requests')
    .doc(broken!.id)
    .update({ data: { notices: 'damaged', noticesDueAt: new Date(0) } })
  jest.spyOn(console, 'error').mockImplementation()
  await product.cloud.runTimers()
  expect(await pushesOf(others)).toEqual([['noQuota'], ['noQuota']])
  const { data } = await database.collection('requests').doc(broken!.id).get()
  expect(Number(data.noticesDueAt)).toBeGreaterThan(Number(product.cloud.clock.now()))
})

test('a notice to a post that nobody holds waits for somebody, and is given up in the end', async () => {
  const requests = await raiseSome(1)
  await removeRows(requests)
  const nobodys = { kind: 'post', id: 'a-post-that-is-gone' }
  await forget(requests, { to: nobodys })
  await product.cloud.runTimers()
  expect(await openNotices()).toMatchObject([{ notices: [{ attempts: 1 }] }])
  await forget(requests, { to: nobodys, attempts: 5 })
  await product.cloud.runTimers()
  expect(await openNotices()).toEqual([])
  expect(await pushesOf(requests)).toEqual([[]])
})
