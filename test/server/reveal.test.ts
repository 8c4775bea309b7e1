import { startProduct, refused, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Database } from '../support/sdk'
import { inGrid, people, smallDistrict } from '../support/small-district'

const auditor = 'oAuditorAAAAAAAAAAAAAAAAAAAA'
const phone = '13812341234'
const door = '二单元 988 室'

let product: Product
let resident: Phone
let worker: Phone
let desk: Phone
let database: Database

beforeAll(async () => {
  const seed = smallDistrict()
  const person = { _id: auditor, name: '审计员', roles: ['auditor'], home: null, elder: false }
  product = await startProduct({
    ...seed,
    collections: { ...seed.collections, people: [...(seed.collections.people ?? []), person] },
  })
  ;[resident, worker, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.worker),
    product.phone(people.desk),
  ])
  database = sdkFor(product.cloud).database()
})
afterAll(() => product.stop())

const raiseWith = (over: Parameters<typeof raiseOne>[1] = {}) =>
  raiseOne(resident, { phone, place: { source: 'pin', at: inGrid, detail: door }, ...over })

const looksAt = async (number: string) =>
  told(await (await product.phone(auditor)).call('trust', 'audits', { number })).rows

test('what somebody leaves of himself is sealed in the database, and masked for everybody but him', async () => {
  const mine = await raiseWith()
  expect(mine).toMatchObject({ reporter: { phone }, place: { detail: door }, hidden: [] })
  const stored = JSON.stringify((await database.collection('requests').doc(mine.id).get()).data)
  expect(stored).not.toContain(phone)
  expect(stored).not.toContain('988 室')
  const { id } = mine
  const views = await Promise.all([
    worker.call('requests', 'read', { id }),
    worker.call('requests', 'tasks', { group: 'assigned' }),
    worker.call('inbox', 'list', {}),
    desk.call('requests', 'read', { id }),
    desk.call('requests', 'desk', { group: 'open' }),
  ])
  expect(JSON.stringify(views)).not.toContain(phone)
  expect(JSON.stringify(views)).not.toContain('988 室')
  expect(told(await worker.call('requests', 'read', { id }))).toMatchObject({
    reporter: { phone: '138****1234' },
    place: { detail: '' },
    hidden: ['phone', 'address'],
  })
})

test('it is shown for a reason, which an auditor reads with who, what and when', async () => {
  const { id, number } = await raiseWith()
  const reason = '约上门时间'
  expect(told(await worker.call('trust', 'reveal', { id, what: 'phone', reason })).value).toBe(phone)
  expect(told(await desk.call('trust', 'reveal', { id, what: 'address', reason: '核对是哪一户' })).value).toBe(door)
  expect((await looksAt(number)).map(({ act, by, reason: why, verdict }) => [act, by, why, verdict])).toEqual([
    ['revealAddress', '青檀社区工作台', '核对是哪一户', 'intact'],
    ['revealPhone', '青檀社区 01 网格员', reason, 'intact'],
  ])
  const stored = JSON.stringify((await database.collection('audits').where({ number }).get()).data)
  expect(stored).not.toContain(people.worker)
  expect(stored).not.toContain(phone)
})

test('the door is known to who has taken it on, without asking', async () => {
  const { id } = await raiseWith()
  expect(told(await worker.call('requests', 'accept', { id }))).toMatchObject({
    place: { detail: door },
    address: `青檀社区 01 网格 · ${door}`,
    hidden: ['phone'],
  })
})

test.each(['neighbour', 'elsewhere', 'other'] as const)('%s is shown nothing, and no row is written', async (who) => {
  const { id, number } = await raiseWith()
  const stranger = await product.phone(people[who])
  for (const what of ['phone', 'address', 'reporter'] as const)
    expect(refused(await stranger.call('trust', 'reveal', { id, what, reason: '想看一看' }))).toBe('notAllowed')
  expect(await looksAt(number)).toEqual([])
})

test('who had it once is shown nothing any more', async () => {
  const { id } = await raiseWith()
  told(await worker.call('requests', 'return', { id, reason: '不在我的网格' }))
  expect(refused(await worker.call('trust', 'reveal', { id, what: 'phone', reason: '再打一次' }))).toBe('notAllowed')
})

test('after its end only desks may call back', async () => {
  const { id } = await raiseWith()
  await resolveOne(worker, id)
  told(await resident.call('requests', 'confirm', { id }))
  expect(refused(await worker.call('trust', 'reveal', { id, what: 'phone', reason: '再打一次' }))).toBe('notAllowed')
  expect(told(await desk.call('trust', 'reveal', { id, what: 'phone', reason: '回访一下' })).value).toBe(phone)
})

test('a reason of three characters is none', async () => {
  const { id } = await raiseWith()
  const answer = await worker.call('trust', 'reveal', { id, what: 'phone', reason: ' 看看 ' })
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'invalidInput', fields: { reason: expect.stringContaining('至少 4 个字') } },
  })
})

test('who is anonymous leaves no number; only the centre of the district may learn his name, and that is written down', async () => {
  const { id, number } = await raiseWith({ anonymous: true })
  expect(JSON.stringify((await database.collection('requests').doc(id).get()).data)).toContain('"phone":""')
  expect(refused(await desk.call('trust', 'reveal', { id, what: 'reporter', reason: '想知道是谁' }))).toBe('notAllowed')
  const centre = await product.phone(people.centre)
  const shown = told(await centre.call('trust', 'reveal', { id, what: 'reporter', reason: '涉及人身安全' }))
  expect(shown.value).toBe('青檀社区 居民 0001')
  expect((await looksAt(number)).map(({ act }) => act)).toEqual(['revealReporter'])
})

test('a resident’s last number is kept for him alone', async () => {
  await raiseWith({ phone: '0632-5550199' })
  expect(told(await resident.call('people', 'me', {})).phone).toBe('0632-5550199')
  expect(told(await worker.call('people', 'me', {})).phone).toBeNull()
  const stored = JSON.stringify((await database.collection('people').doc(people.resident).get()).data)
  expect(stored).not.toContain('5550199')
})

test('WeChat gives a resident’s number for the code of its button, once', async () => {
  const { code } = (await (
    await fetch(`${product.cloud.url}/client/phone-code`, {
      method: 'POST',
      headers: { authorization: `Bearer ${resident.token}`, 'content-type': 'application/json' },
      body: '{}',
    })
  ).json()) as { code: string }
  const { phone: given } = told(await resident.call('people', 'phoneFromWeChat', { code }))
  expect(given).toMatch(/^199\d{8}$/)
  expect(told(await resident.call('people', 'me', {})).phone).toBe(given)
  expect(refused(await resident.call('people', 'phoneFromWeChat', { code }))).toBe('noPhone')
})

test('no step of a file names its resident', async () => {
  const { id } = await raiseWith()
  told(await resident.call('requests', 'withdraw', { id, reason: '自己解决了' }))
  const { data } = await database.collection('requests').doc(id).get()
  expect(JSON.stringify((data as { events: unknown }).events)).not.toContain('居民 0001')
})

test.each(['1381234123', '12345', '七八九'])('%s is no number', async (wrong) => {
  const answer = await resident.call('requests', 'raise', draft({ phone: wrong }))
  expect(answer).toMatchObject({ ok: false, refusal: { fields: { phone: '请填 11 位手机号，或带区号的座机号' } } })
})
