import type { AskOf } from '../../../contract/action'
import type { administration } from '../../../contract/administration'
import { withLists } from '../../support/departments'
import { faultsIn, refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { raiseOne } from '../../support/raise'
import { codes, people, smallDistrict } from '../../support/small-district'

const auditor = 'oAuditorAAAAAAAAAAAAAAAAAAAA'
const seed = () => {
  const { collections, ...rest } = withLists(smallDistrict())
  const person = { _id: auditor, name: '审计员', roles: ['auditor'], home: null, elder: false }
  return { ...rest, collections: { ...collections, people: [...(collections.people ?? []), person] } }
}

let product: Product
let admin: Phone
let audit: Phone
let resident: Phone
let street: Phone

beforeAll(async () => {
  product = await startProduct(seed())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(seed())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, audit, resident, street] = await Promise.all([
    product.phone(people.admin),
    product.phone(auditor),
    product.phone(people.resident),
    product.phone(people.streetDesk),
  ])
})

type SaveLimit = AskOf<typeof administration.saveLimit>
type SaveRung = AskOf<typeof administration.saveRung>

const limits = async () => told(await admin.call('administration', 'limits', {}))
const save = (input: SaveLimit, phone = admin) => phone.call('administration', 'saveLimit', input)
const changes = async () => told(await audit.call('trust', 'audits', {})).rows.map(({ reason }) => reason)

const hours = (amount: number) => ({ amount, unit: 'hours' as const })
const days = (amount: number) => ({ amount, unit: 'days' as const })
const urgentAccept: SaveLimit = {
  of: { kind: 'urgency', urgency: 'urgent', step: 'accept' },
  limit: hours(3),
  seen: hours(1),
}

test('all limits are read: by urgency, by category, of whistles, and the ladders', async () => {
  const { urgencies, categories, whistles, ladders } = await limits()
  const urgent = urgencies.find(({ urgency }) => urgency === 'urgent')!
  expect(urgent.limits).toContainEqual({ step: 'accept', limit: hours(1) })
  expect(urgent.limits).toContainEqual({ step: 'arrive', limit: null })
  expect(categories.find(({ code }) => code === '0101')).toMatchObject({
    name: '暴露垃圾',
    limits: [{ step: 'resolve', limit: { amount: 4, unit: 'workingHours' } }],
  })
  expect(whistles.find(({ type }) => type === 'daily')?.limits[0]).toEqual({ step: 'sign', limit: hours(1) })
  expect(ladders.map(({ ladder, rungs }) => [ladder, rungs.length])).toEqual([
    ['ordinary', 6],
    ['emergency', 6],
    ['confirm', 1],
  ])
})

test('a limit by urgency holds for what begins after it, and what runs keeps its time', async () => {
  const minutes = ({ due, createdAt }: { due: { at: Date } | null; createdAt: Date }) =>
    due && Math.round((due.at.getTime() - createdAt.getTime()) / 60_000)
  const before = await raiseOne(resident)
  expect(minutes(before)).toBe(60)
  told(await save(urgentAccept))
  product.cloud.clock.moveBy(60_000)
  expect(minutes(await raiseOne(resident))).toBe(180)
  expect(minutes(told(await resident.call('requests', 'read', { id: before.id })))).toBe(60)
  expect(await changes()).toEqual(['时限 较急 签收：1 小时 改为 3 小时'])
})

test('a category gets a limit of its own, and loses it again', async () => {
  const of = { kind: 'category', category: '0201', step: 'resolve' } as const
  told(await save({ of, limit: { amount: 2, unit: 'workingDays' }, seen: null }))
  const own = async () => (await limits()).categories.find(({ code }) => code === '0201')
  expect(await own()).toMatchObject({ limits: [{ step: 'resolve', limit: { amount: 2, unit: 'workingDays' } }] })
  told(await save({ of, limit: null, seen: { amount: 2, unit: 'workingDays' } }))
  expect(await own()).toBeUndefined()
  expect(await changes()).toEqual(['时限 公共照明 办结：2 工作日 改为 没有', '时限 公共照明 办结：没有 改为 2 工作日'])
})

test('a type of whistle gives departments another time', async () => {
  told(await save({ of: { kind: 'whistle', type: 'daily', step: 'sign' }, limit: hours(2), seen: hours(1) }))
  product.cloud.clock.moveBy(60_000)
  const asked = { area: codes.grid as never, type: 'daily' as const, matters: ['011'] }
  expect(told(await street.call('lists', 'previewWhistle', asked)).sign).toEqual(hours(2))
  expect(await changes()).toEqual(['时限 日常哨 签收哨声：1 小时 改为 2 小时'])
})

describe('of two administrators', () => {
  test('the second one is told, and what the first one entered stays', async () => {
    told(await save(urgentAccept))
    expect(refused(await save({ ...urgentAccept, limit: hours(5) }))).toBe('stale')
    const { urgencies } = await limits()
    expect(urgencies.find(({ urgency }) => urgency === 'urgent')?.limits).toContainEqual({
      step: 'accept',
      limit: hours(3),
    })
  })

  test('each changes another limit: both are there', async () => {
    told(await save(urgentAccept))
    const of = { kind: 'urgency', urgency: 'urgent', step: 'resolve' } as const
    told(await save({ of, limit: hours(20), seen: hours(24) }))
    expect(await changes()).toHaveLength(2)
  })
})

describe('the ladder', () => {
  const saveRung = (over: Partial<SaveRung>) =>
    admin.call('administration', 'saveRung', {
      ladder: 'ordinary',
      rung: 3,
      when: { after: { amount: 2, unit: 'workingDays' } },
      seen: { after: { amount: 1, unit: 'workingDays' } },
      ...over,
    })

  test('waits longer before it urges', async () => {
    const { ladders } = told(await saveRung({}))
    expect(ladders[0]?.rungs[3]).toMatchObject({ name: 'urge', when: { after: { amount: 2, unit: 'workingDays' } } })
    expect(await changes()).toEqual(['提醒 较急、一般、复杂 催办：超时后 1 工作日 改为 超时后 2 工作日'])
    expect(refused(await saveRung({ when: { after: days(3) } }))).toBe('stale')
  })

  test('does not warn first of what comes last', async () => {
    const answer = await saveRung({ rung: 0, when: { share: 0.95 }, seen: { share: 0.5 } })
    expect(answer).toMatchObject({ refusal: { code: 'invalidInput', message: '后一级提醒要晚于前一级' } })
  })
})

test.each<[string, Partial<SaveLimit>, string]>([
  ['nothing', { limit: hours(0) }, '时间要大于 0'],
  ['less than nothing', { limit: hours(-1) }, '时间要大于 0'],
  ['half a working day', { limit: { amount: 1.5, unit: 'workingDays' } }, '工作日要填整数'],
  ['no end', { limit: hours(100_000) }, '时间太长，请再看一眼'],
  ['a step without any time', { limit: null }, '这一步不能没有时限'],
  ['a whistle without any time', { of: { kind: 'whistle', type: 'daily', step: 'sign' }, limit: null }, '这一步不能没有时限'], // prettier-ignore
])('%s is refused in words', async (_, change, message) => {
  const answer = await save({ ...urgentAccept, ...change })
  expect(answer).toMatchObject({ refusal: { code: 'invalidInput' } })
  expect(faultsIn(answer)).toContain(message)
})

test('of a category that there is not: refused', async () => {
  const of = { kind: 'category', category: '9999', step: 'resolve' } as const
  expect(refused(await save({ of, limit: hours(1), seen: null }))).toBe('invalidInput')
})

test.each([
  ['a desk', people.streetDesk],
  ['a resident', people.resident],
])('%s neither reads nor changes them', async (_, who) => {
  const phone = await product.phone(who)
  expect(refused(await phone.call('administration', 'limits', {}))).toBe('notAllowed')
  expect(refused(await save(urgentAccept, phone))).toBe('notAllowed')
})
