import type { RequestId } from '../../contract/ids'
import type { RequestView } from '../../contract/requests'
import { holderOf, postOf, withLists } from '../support/departments'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor, type Database } from '../support/sdk'
import { codes, people, smallDistrict } from '../support/small-district'

let product: Product
let database: Database
let resident: Phone
let worker: Phone
let community: Phone
let street: Phone
let centre: Phone

/** One more than the database gives at once. */
const many = Array.from({ length: 1001 }, (_, i) => ({
  ...{ _id: `many:${i}`, request: 'many', part: String(i), post: postOf('fire'), role: 'lead', by: 'streetDesk' },
  ...{ from: codes.street, level: 5, matters: [], late: [], at: new Date('2031-06-01T00:00:00Z'), year: 2031 },
  ...{ department: 'fire', area: codes.district },
}))

beforeAll(async () => {
  const seed = withLists(smallDistrict())
  product = await startProduct({ ...seed, collections: { ...seed.collections, departmentRatings: many } })
  database = sdkFor(product.cloud).database()
  ;[resident, worker, community, street, centre] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.worker),
    product.phone(people.desk),
    product.phone(people.streetDesk),
    product.phone(people.centre),
  ])
})
afterAll(() => product.stop())

const called = ['squadron', 'marketOffice'] as const

/** 011 is led by the squadron of the street, its market office assists. */
const whistle = { type: 'daily' as const, matters: ['011'], note: '请一起到现场' }

const report = async (phone: Phone, id: RequestId, part: string): Promise<void> => {
  told(await phone.call('requests', 'signPart', { id, part }))
  told(await phone.call('requests', 'contactPart', { id, part }))
  told(await phone.call('requests', 'arrivePart', { id, part, at: null, accuracy: null }))
  const { uploads } = told(await phone.call('people', 'me', {}))
  const photo = await phone.upload(`${uploads}/after.jpg`)
  told(await phone.call('requests', 'reportPart', { id, part, note: '已整改', photos: [photo] }))
}

/** A desk whistles for both, both report, and the desk rates them. */
const rated = async (by: Phone, id: RequestId, levels: readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5]) => {
  const { joint } = told(await by.call('requests', 'blow', { id, ...whistle }))
  const parts = joint?.parts ?? []
  for (const [i, { id: part }] of parts.entries()) await report(await product.phone(holderOf(called[i]!)), id, part)
  const ratings = parts.map(({ id: part }, i) => ({ part, level: levels[i]!, text: '' }))
  return told(await by.call('requests', 'closeJoint', { id, note: '办好了', ratings }))
}

/** A resident's request, found true on site, that lies at a desk. */
const referred = async (): Promise<RequestView> => {
  const { id } = await raiseOne(resident)
  told(await worker.call('requests', 'accept', { id }))
  told(await worker.call('requests', 'verify', { id, verdict: 'true' }))
  return told(await worker.call('requests', 'refer', { id, reason: '要部门一起办' }))
}

interface Stored {
  readonly _id: string
  readonly request: string
  readonly department: string
  readonly level: number
  readonly year: number
}
const stored = async (request: string): Promise<Stored[]> => {
  const asked = database.collection('departmentRatings').where({ year: 2025 }).limit(100)
  const { data } = (await asked.get()) as unknown as { data: Stored[] }
  return data.filter((row) => row.request === request).sort((a, b) => (a._id < b._id ? -1 : 1))
}

const scores = async (phone: Phone, year = 2026) => told(await phone.call('lists', 'departmentScores', { year })).rows

test('each rating of a closed whistle is a fact of its year', async () => {
  product.cloud.clock.moveTo(new Date('2025-12-31T10:00:00Z'))
  const { id } = await referred()
  const closed = await rated(community, id, [5, 2])
  const facts = [
    { _id: `${id}:${closed.joint?.parts[0]?.id}`, department: 'squadron', level: 5, year: 2025 },
    { _id: `${id}:${closed.joint?.parts[1]?.id}`, department: 'marketOffice', level: 2, year: 2025 },
  ]
  expect(await stored(id)).toMatchObject(facts)
  expect(await stored(id)).toHaveLength(2)
})

describe('a crash', () => {
  /** As the request lay before it was relayed. */
  const unrelayed = async (id: RequestId, part: string) => {
    const at = new Date('2025-12-30T10:00:00Z')
    const rating = {
      part,
      post: postOf('squadron'),
      role: 'lead',
      by: 'streetDesk',
      from: codes.street,
      level: 4,
      matters: ['占道经营'],
      late: [],
      at,
    }
    const notice = {
      seq: 1,
      to: { kind: 'assessment', id: part },
      template: 'requestProgress',
      title: '',
      text: '',
      at,
      notBefore: at,
      attempts: 0,
      rating,
    }
    await database
      .collection('requests')
      .doc(id)
      .update({ data: { notices: [notice], noticesDueAt: at } })
  }

  test('before it was stored, or before the request knew, loses no rating and counts none twice', async () => {
    const { id } = await raiseOne(resident)
    for (const round of ['first', 'again']) {
      await unrelayed(id, '7-1')
      await product.cloud.runTimers()
      expect([round, ...(await stored(id)).map(({ _id, level }) => [_id, level])]).toEqual([round, [`${id}:7-1`, 4]])
    }
    const { data } = (await database.collection('requests').doc(id).get()) as { data: { notices: unknown[] } }
    expect(data.notices).toEqual([])
  })
})

describe('the scores', () => {
  test('without the street’s word there is none; with it the street weighs most, and 一般 cannot be excellent', async () => {
    product.cloud.clock.moveTo(new Date('2026-12-31T12:00:00Z'))
    await rated(community, (await referred()).id, [5, 5])
    expect(await scores(street)).toMatchObject([
      { score: null, grade: null, rated: 1, mayBeExcellent: false, mustRectify: false },
      { score: null, grade: null, rated: 1, mayBeExcellent: false, mustRectify: false },
    ])
    const { id } = await referred()
    told(await community.call('requests', 'refer', { id, reason: '要街道吹哨' }))
    await rated(street, id, [4, 2])
    expect(await scores(street)).toMatchObject([
      { name: '榆园街道综合执法中队', score: 89.5, grade: 'fairlyGood', whistles: 2, rated: 2, mayBeExcellent: true },
      { name: '榆园街道市场监管所', score: 58, grade: 'poor', mayBeExcellent: false, mustRectify: true },
    ])
  })

  test('a whistle closed after midnight in Shanghai belongs to the next year', async () => {
    product.cloud.clock.moveTo(new Date('2026-12-31T16:30:00Z'))
    await rated(community, (await referred()).id, [1, 1])
    expect((await scores(centre, 2026)).map(({ rated: count }) => count)).toEqual([2, 2])
    expect((await scores(centre, 2027)).map(({ rated: count }) => count)).toEqual([1, 1])
  })

  test('more ratings than one page of the database are all counted', async () => {
    expect(await scores(centre, 2031)).toMatchObject([{ name: '示例区消防救援大队', rated: many.length, score: 100 }])
  })

  test.each([
    ['a community', people.desk],
    ['a resident', people.resident],
    ['a department', holderOf('squadron')],
  ])('are not for %s', async (_, who) => {
    const phone = await product.phone(who)
    expect(refused(await phone.call('lists', 'departmentScores', { year: 2026 }))).toBe('notAllowed')
  })

  test('without a rule of assessment it is said who must enter one', async () => {
    await database.collection('settings').doc('assessment').remove()
    const answer = await centre.call('lists', 'departmentScores', { year: 2026 })
    expect(answer).toMatchObject({ refusal: { code: 'notFound', message: expect.stringContaining('管理员') } })
  })
})
