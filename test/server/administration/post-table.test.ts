import type { AskOf } from '../../../contract/action'
import type { postTable } from '../../../contract/post-table'
import { withLists } from '../../support/departments'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { sdkFor } from '../../support/sdk'
import { codes, people, smallDistrict } from '../../support/small-district'

let product: Product
let admin: Phone
let desk: Phone
let resident: Phone

beforeAll(async () => {
  product = await startProduct(withLists(smallDistrict()))
})
beforeEach(async () => {
  await product.cloud.reset(withLists(smallDistrict()))
  forgetting()
  ;[admin, desk, resident] = await Promise.all([
    product.phone(people.admin),
    product.phone(people.desk),
    product.phone(people.resident),
  ])
})
afterAll(() => product.stop())

/** What warm functions remember is too old by now. */
const forgetting = () => product.cloud.clock.moveBy(60_000)

type Save = AskOf<typeof postTable.saveTablePost>

const swimmer: Save['entered'] = { name: '游泳陪护员', class: 'culture', duties: '陪老人游泳', hands: 2 }
const save = (over: Partial<Save> = {}, phone = admin) =>
  phone.call('administration', 'saveTablePost', { id: '900', entered: swimmer, seen: null, ...over })
const offered = async (phone = resident, of: Save['entered']['class'] = 'culture') =>
  told(await phone.call('serving', 'suggestions', { class: of })).posts
const names = async () => (await offered()).map(({ name }) => name)
const changes = async () => {
  const { data } = (await sdkFor(product.cloud).database().collection('audits').get()) as { data: { reason: string }[] }
  return data.map(({ reason }) => reason)
}

test('the table offers the posts of a class, whole, to who sets or proposes one', async () => {
  for (const phone of [resident, desk])
    expect(await offered(phone)).toContainEqual({
      ...{ id: '018', name: '儿童阅读陪伴员' },
      ...{ duties: '在社区书屋陪孩子读书、做作业', hands: 3 },
    })
  expect((await offered(resident, 'legalAid')).map(({ name }) => name)).toEqual([
    '普法讲解员',
    '法律咨询员',
    '矛盾调解员',
  ])
})

test('an administrator adds one under the free number: it is offered, and written down once though it was sent twice', async () => {
  const { number, row } = told(await admin.call('administration', 'tablePost', { id: null }))
  expect(row).toBeNull()
  for (const _ of ['sent', 'sent again']) told(await save({ id: number! }))
  forgetting()
  expect(await names()).toContain('游泳陪护员')
  expect(await changes()).toEqual([
    `岗位表 ${number!} 游泳陪护员：新增；名称：游泳陪护员；类别：文化体育；职责：陪老人游泳；人数：2`,
  ])
})

test('one that is switched off is offered no more, and found among the switched off ones', async () => {
  told(await save())
  told(await admin.call('administration', 'switchTablePost', { id: '900', active: false, seen: swimmer }))
  forgetting()
  expect(await names()).not.toContain('游泳陪护员')
  const off = told(await admin.call('administration', 'tablePosts', { words: '文化 游泳', active: false }))
  expect(off.rows).toEqual([{ ...swimmer, id: '900', active: false }])
  expect(told(await admin.call('administration', 'tablePosts', { words: '游泳', active: true })).total).toBe(0)
})

test('two of one name in a class, a number that is taken and what somebody else has changed are told apart', async () => {
  told(await save())
  expect(refused(await save({ id: '901' }))).toBe('nameTaken')
  told(await save({ id: '901', entered: { ...swimmer, class: 'health' } }))
  expect(refused(await save({ id: '900', entered: { ...swimmer, name: '游泳教练' } }))).toBe('numberTaken')
  const older = { ...swimmer, hands: 9 }
  expect(refused(await save({ entered: { ...swimmer, hands: 4 }, seen: older }))).toBe('stale')
})

test.each<[string, Partial<Save['entered']>]>([
  ['it has no name', { name: ' ' }],
  ['it says nothing of what is done', { duties: '' }],
  ['it takes nobody', { hands: 0 }],
  ['it takes more than a post may', { hands: 51 }],
  ['its name is too long for a post', { name: '长'.repeat(31) }],
])('it is not taken when %s', async (_, change) => {
  expect(refused(await save({ entered: { ...swimmer, ...change } }))).toBe('invalidInput')
})

test('nobody but administrators keeps it', async () => {
  for (const phone of [desk, resident, await product.phone(people.centre)]) {
    expect(refused(await save({}, phone))).toBe('notAllowed')
    expect(refused(await phone.call('administration', 'tablePosts', {}))).toBe('notAllowed')
    expect(refused(await phone.call('administration', 'tablePost', { id: '001' }))).toBe('notAllowed')
    const off = { id: '001', active: false, seen: swimmer }
    expect(refused(await phone.call('administration', 'switchTablePost', off))).toBe('notAllowed')
  }
  expect(refused(await admin.call('administration', 'tablePost', { id: '999' }))).toBe('notFound')
})

test('a district without a table offers nothing, and a post is set as ever', async () => {
  await product.cloud.reset(smallDistrict())
  forgetting()
  const [someone, setter] = [await product.phone(people.resident), await product.phone(people.desk)]
  expect(await offered(someone)).toEqual([])
  const facts = { title: '楼道巡查', class: 'safety' as const, about: '', when: '每周六', hands: 2 }
  const set = await setter.call('serving', 'publish', { ...facts, clientKey: 'service-post-0001' })
  expect(told(set).community.code).toBe(codes.community)
})
