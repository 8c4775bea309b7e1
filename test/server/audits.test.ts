import { requestId } from '../../contract/ids'
import { startProduct, refused, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Database } from '../support/sdk'
import { codes, inGrid, people, smallDistrict } from '../support/small-district'

const auditor = 'oAuditorAAAAAAAAAAAAAAAAAAAA'

let product: Product
let audit: Phone
let database: Database
let number: string

beforeEach(async () => {
  const seed = smallDistrict()
  const person = { _id: auditor, name: '审计员', roles: ['auditor'], home: null, elder: false }
  product = await startProduct({
    ...seed,
    collections: { ...seed.collections, people: [...(seed.collections.people ?? []), person] },
  })
  audit = await product.phone(auditor)
  database = sdkFor(product.cloud).database()
  const { id } = await raiseOne(await product.phone(people.resident))
  ;({ number } = await resolveOne(await product.phone(people.worker), id))
})
afterEach(() => product.stop())

const open = async (times = 1): Promise<void> => {
  for (let time = 0; time < times; time++) told(await audit.call('trust', 'caseFile', { number }))
}
const rows = async (input: { number?: string; limit?: number; cursor?: string } = {}) =>
  told(await audit.call('trust', 'audits', input))
const register = async () => told(await audit.call('trust', 'register', {}))
const idOf = (seq: number): string => String(seq).padStart(10, '0')

const actions = [
  ['caseFile', { number: '20261122-0001' }],
  ['audits', {}],
  ['register', {}],
] as const

test.each(actions)('%s is for auditors, and not for an auditor who holds a post', async (action, input) => {
  await database
    .collection('people')
    .doc(people.worker)
    .update({ data: { roles: ['staff', 'auditor'] } })
  for (const who of [people.resident, people.centre, people.worker]) {
    const phone = await product.phone(who)
    expect(refused(await phone.call('trust', action, input))).toBe('notAllowed')
  }
})

test('an auditor’s phone offers him his workplace', async () => {
  expect(told(await audit.call('people', 'me', {})).workplaces).toEqual(['audit'])
})

test('an auditor cannot change anything', async () => {
  const { rows: mine } = told(await audit.call('requests', 'mine', {}))
  expect(mine).toEqual([])
  const { data } = (await database.collection('requests').where({ number }).get()) as { data: { _id: string }[] }
  const id = requestId.parse(data[0]?._id)
  expect(refused(await audit.call('requests', 'read', { id }))).toBe('notAllowed')
  expect(refused(await audit.call('requests', 'confirm', { id }))).toBe('notAllowed')
})

test('a case file says step by step that it is whole, and names no resident', async () => {
  const file = told(await audit.call('trust', 'caseFile', { number }))
  expect(file).toMatchObject({ number, isIntact: true, words: ['共 3 步，全部完整'], status: 'resolved' })
  expect(file.events.map(({ by, verdict }) => [by, verdict])).toEqual([
    ['反映人', 'intact'],
    ['青檀社区 01 网格员', 'intact'],
    ['青檀社区 01 网格员', 'intact'],
  ])
  expect(JSON.stringify(file)).not.toContain('居民 0001')
})

test('a case file that was touched says where', async () => {
  await database
    .collection('requests')
    .where({ number })
    .update({ data: { 'events.1.by': '别人', text: '没事' } })
  const file = told(await audit.call('trust', 'caseFile', { number }))
  expect(file).toMatchObject({
    isIntact: false,
    words: ['诉求的原文、照片、地点或编号被改动过', '第 2 步被改动过'],
  })
  expect(file.events[1]?.verdict).toBe('changed')
})

test('a place put right leaves the file whole: what was said of it when it was raised stays proven', async () => {
  const one = await raiseOne(await product.phone(people.resident), {
    place: { source: 'pin', at: inGrid, detail: '三号楼门口' },
  })
  const desk = await product.phone(people.desk)
  for (const area of [codes.neighbour, codes.grid])
    told(await desk.call('requests', 'relocate', { id: one.id, place: { source: 'area', area }, reason: '在隔壁网格' }))
  const file = told(await audit.call('trust', 'caseFile', { number: one.number }))
  expect(file).toMatchObject({ isIntact: true, words: ['共 3 步，全部完整'] })
})

test('a number that nobody has is not found', async () => {
  expect(refused(await audit.call('trust', 'caseFile', { number: '20000101-0001' }))).toBe('notFound')
})

test('who looks is looked at: each look is a row, newest first, by pages and by request', async () => {
  await open(3)
  const first = await rows({ limit: 2 })
  expect(first.rows.map(({ seq, act, by, reason, verdict }) => [seq, act, by, reason, verdict])).toEqual([
    [3, 'readCaseFile', '审计员', '审计查阅', 'intact'],
    [2, 'readCaseFile', '审计员', '审计查阅', 'intact'],
  ])
  const rest = await rows({ limit: 2, cursor: first.next ?? undefined })
  expect([rest.rows.map(({ seq, verdict }) => [seq, verdict]), rest.next]).toEqual([[[1, 'intact']], null])
  expect((await rows({ number })).rows).toHaveLength(3)
  expect((await rows({ number: '20000101-0001' })).rows).toEqual([])
  expect(await register()).toEqual({ count: 3, isWhole: true })
  expect(JSON.stringify(first)).not.toContain(auditor)
})

test('looks that come at once are written down one after the other', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => audit.call('trust', 'caseFile', { number })))
  const shown = answers.filter(({ ok }) => ok).length
  const written = (await rows({ limit: 50 })).rows
  // Whoever was refused for the crowd saw nothing.
  expect(written.map(({ seq }) => seq)).toEqual(Array.from({ length: shown }, (_, i) => shown - i))
  expect(written.every(({ verdict }) => verdict === 'intact')).toBe(true)
})

test('a row that was changed, and one that is gone, are found', async () => {
  await open(4)
  await database
    .collection('audits')
    .doc(idOf(2))
    .update({ data: { by: '别人' } })
  expect((await rows()).rows.map(({ seq, verdict }) => [seq, verdict])).toEqual([
    [4, 'intact'],
    [3, 'intact'],
    [2, 'changed'],
    [1, 'intact'],
  ])
  await database.collection('audits').doc(idOf(3)).remove()
  expect((await rows()).rows.map(({ seq, verdict }) => [seq, verdict])).toEqual([
    [4, 'missing'],
    [2, 'changed'],
    [1, 'intact'],
  ])
  expect(await register()).toEqual({ count: 4, isWhole: true })
})

test('the last row cannot be taken away, not even with the count', async () => {
  await open(3)
  const before = await database.collection('audits').doc(idOf(2)).get()
  await database.collection('audits').doc(idOf(3)).remove()
  expect(await register()).toEqual({ count: 2, isWhole: false })
  const { hash } = before.data as { hash: string }
  await database
    .collection('counters')
    .doc('audits')
    .update({ data: { value: 2, hash } })
  expect(await register()).toEqual({ count: 2, isWhole: false })
})
