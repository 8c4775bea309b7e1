import { startProduct, refused, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Database } from '../support/sdk'
import { codes, inGrid, people, smallDistrict } from '../support/small-district'
import { areaCode } from '../../contract/ids'
import { isIntact, verdictOf } from '../../server/repositories/event-chain'
import { caseFileDocument } from '../../server/repositories/documents/case-file'
import { giveKeysOfProduct } from '../support/case-file'

let product: Product
let resident: Phone
let worker: Phone
let desk: Phone
let database: Database

beforeAll(async () => {
  product = await startProduct(smallDistrict())
})
beforeEach(async () => {
  await product.cloud.reset(smallDistrict())
  ;[resident, worker, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.worker),
    product.phone(people.desk),
  ])
  database = sdkFor(product.cloud).database()
})
afterAll(() => product.stop())

const confirm = '注销账号' as const
const cancel = () => resident.call('people', 'cancelAccount', { confirm })
const leaveOne = () =>
  raiseOne(resident, { phone: '13812341234', place: { source: 'pin', at: inGrid, detail: '二单元 988 室' } })

/** Everything in the database in which a word stands. */
const collections = ['people', 'requests', 'inbox', 'subscriptions', 'photos', 'audits', 'counters']
const traces = async (word: string): Promise<string[]> => {
  const found = await Promise.all(
    collections.map(async (name) => {
      const { data } = (await database.collection(name).limit(1000).get()) as { data: object[] }
      return data.filter((document) => JSON.stringify(document).includes(word)).map(() => name)
    }),
  )
  return found.flat()
}

test('of somebody who has cancelled his account nothing is left but what happened', async () => {
  told(await resident.call('people', 'saveHome', { area: areaCode.parse(codes.grid), building: null }))
  told(await resident.call('inbox', 'grant', { answers: { requestProgress: 'accept' }, clientKey: 'grant-0001' }))
  const open = await leaveOne()
  const closed = await leaveOne()
  await resolveOne(worker, closed.id)
  told(await resident.call('requests', 'confirm', { id: closed.id }))
  told(await resident.call('requests', 'withdraw', { id: (await leaveOne()).id, reason: '' }))
  expect((await traces(people.resident)).length).toBeGreaterThan(5)

  told(await cancel())
  expect(await traces(people.resident)).toEqual([])
  expect(await traces('居民 0001')).toEqual([])

  expect(told(await worker.call('requests', 'read', { id: open.id }))).toMatchObject({
    status: 'assigned',
    text: open.text,
    reporter: { name: '已注销居民', phone: null, mine: false },
    hidden: ['address'],
  })
  giveKeysOfProduct()
  const { data } = (await database.collection('requests').limit(100).get()) as { data: unknown[] }
  expect(data.map((file) => isIntact(verdictOf(caseFileDocument.parse(file))))).toEqual([true, true, true])
})

test('what waited for his yes is looked at by somebody else, and ends', async () => {
  const { id } = await leaveOne()
  await resolveOne(worker, id)
  told(await cancel())
  const waiting = told(await desk.call('requests', 'read', { id }))
  expect(waiting).toMatchObject({ status: 'pendingCheck', assignee: { duty: 'communityDesk' } })
  expect(waiting.events.at(-1)).toMatchObject({ type: 'reporterLeft', by: '平台' })
  expect(told(await desk.call('requests', 'check', { id, note: '现场看过，灯亮了', photos: [] })).status).toBe('closed')
})

test('what he was not done with yet is handled to its end without him', async () => {
  const { id } = await leaveOne()
  told(await cancel())
  expect((await resolveOne(worker, id)).status).toBe('pendingCheck')
})

test('whoever had joined something leaves it', async () => {
  const other = await product.phone(people.other)
  const { id } = await raiseOne(other)
  told(await resident.call('requests', 'join', { id }))
  expect(told(await other.call('requests', 'read', { id })).joins).toBe(1)
  told(await cancel())
  expect(told(await other.call('requests', 'read', { id })).joins).toBe(0)
  expect(await traces(people.resident)).toEqual([])
})

test('who was merged into another’s request goes from there too', async () => {
  const other = await product.phone(people.other)
  const [parent, child] = [await raiseOne(other), await leaveOne()]
  told(await desk.call('requests', 'merge', { id: child.id, into: parent.id, note: '' }))
  told(await cancel())
  expect(await traces(people.resident)).toEqual([])
  // The merged one still ends with the other.
  expect(told(await desk.call('requests', 'read', { id: parent.id })).mergedHere).toEqual([child.id])
})

test('he comes back as somebody new, who has raised nothing', async () => {
  await leaveOne()
  told(await cancel())
  expect(told(await resident.call('requests', 'mine', {})).rows).toEqual([])
  expect(told(await resident.call('people', 'me', {}))).toMatchObject({
    name: '居民',
    home: null,
    phone: null,
    unread: 0,
  })
  await product.cloud.runTimers()
  expect(told(await resident.call('inbox', 'list', {})).notices).toEqual([])
})

test('a second try finds nothing left to do', async () => {
  await leaveOne()
  told(await cancel())
  told(await cancel())
})

test('who holds a post hands it over first', async () => {
  expect(refused(await worker.call('people', 'cancelAccount', { confirm }))).toBe('holdsPost')
})

test('without the words nothing happens', async () => {
  const answer = await resident.raw('people', { action: 'cancelAccount', input: { confirm: '好的' } })
  expect(answer).toMatchObject({ result: { ok: false, refusal: { code: 'invalidInput' } } })
  expect((await traces(people.resident)).length).toBeGreaterThan(0)
})
