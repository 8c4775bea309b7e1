import type { Seed } from '../../local/cloud'
import { sdkFor } from '../support/sdk'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { people, smallDistrict } from '../support/small-district'

const template = 'sample-template-task-arrived'

let product: Product
let resident: Phone
let worker: Phone
let database: ReturnType<ReturnType<typeof sdkFor>['database']>

const seed = (): Seed => ({
  ...smallDistrict(),
  subscriptions: [{ openid: people.worker, templateId: template, count: 1 }],
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

const inbox = async (phone: Phone) => told(await phone.call('inbox', 'list', {})).notices

const pushes = async (): Promise<unknown[]> => {
  const { data } = (await database.collection('inbox').where({ person: people.worker }).limit(50).get()) as {
    data: { push: string; at: Date }[]
  }
  return data.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ push }) => push)
}

test('what a person grants counts once a tap, and each message sent takes one', async () => {
  expect(told(await grant('first')).quota.taskArrived).toBe(1)
  expect(told(await grant('first')).quota.taskArrived).toBe(1)
  expect(told(await grant('second')).quota.taskArrived).toBe(2)
  expect(told(await grant('first')).quota.taskArrived).toBe(2)
  await raiseOne(resident)
  expect(told(await worker.call('people', 'me', {})).quota.taskArrived).toBe(1)
  expect(await pushes()).toEqual(['sent'])
})

test('taps that come at one moment count each once, the first ones too', async () => {
  const taps = ['one', 'two', 'one', 'three', 'two']
  for (const answer of await Promise.all(taps.map(grant))) told(answer)
  expect(told(await worker.call('people', 'me', {})).quota.taskArrived).toBe(3)
})

test('when WeChat says that nothing is left, the ledger is emptied and the inbox still has the notice', async () => {
  told(await grant('one'))
  told(await grant('two'))
  told(await grant('three'))
  await raiseOne(resident)
  await raiseOne(resident)
  await raiseOne(resident)
  expect(await pushes()).toEqual(['sent', 'usedUp', 'noQuota'])
  expect(told(await worker.call('people', 'me', {})).quota.taskArrived).toBe(0)
  expect(await inbox(worker)).toHaveLength(3)
})

/** What the database would hold if the function had died at this point of the way. */
const dieBefore = {
  'the notice reached the inbox': async () => {
    for (const { id } of await inbox(worker)) await database.collection('inbox').doc(id).remove()
  },
  'the request knew that it was delivered': () => Promise.resolve(),
} as const

test.each(Object.keys(dieBefore) as (keyof typeof dieBefore)[])(
  'a crash before %s loses nothing and tells nobody twice',
  async (point) => {
    told(await grant('one'))
    const { id } = await raiseOne(resident)
    const now = new Date()
    const notice = {
      seq: 1,
      to: { kind: 'post', id: told(await resident.call('requests', 'read', { id })).assignee.post },
      template: 'taskArrived',
      title: '新任务',
      text: '楼道灯不亮',
      at: now,
      notBefore: now,
      attempts: 0,
    }
    await dieBefore[point]()
    await database
      .collection('requests')
      .doc(id)
      .update({ data: { notices: [notice], noticesDueAt: now } })

    await product.cloud.runTimers()
    await product.cloud.runTimers()
    expect((await inbox(worker)).map((row) => row.title)).toEqual(['新任务'])
    expect(await pushes()).toHaveLength(1)
    const { data } = (await database.collection('requests').doc(id).get()) as { data: { notices: unknown[] } }
    expect(data.notices).toEqual([])
  },
)

test('unread notices are counted and can be read one by one or all at once', async () => {
  await raiseOne(resident)
  await raiseOne(resident)
  const [first] = await inbox(worker)
  expect(told(await worker.call('inbox', 'unread', {})).unread).toBe(2)
  expect(told(await worker.call('inbox', 'markRead', { ids: [first?.id as never] })).unread).toBe(1)
  expect(told(await worker.call('inbox', 'markRead', { ids: 'all' })).unread).toBe(0)
})

test('a person cannot mark what is in somebody else’s inbox', async () => {
  await raiseOne(resident)
  const [notice] = await inbox(worker)
  told(await resident.call('inbox', 'markRead', { ids: [notice?.id as never] }))
  expect(told(await worker.call('inbox', 'unread', {})).unread).toBe(1)
})
