import type { UnitView } from '../../contract/reporting'
import { confirmedUnit } from '../support/appraisal'
import { eventually } from '../support/eventually'
import { bytesAt, jpegWith, secret, telling } from '../support/photos'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { inboxOf, vacate, withNextCommunity } from '../support/reporting-in'
import { settle } from '../support/report-in'
import { sdkFor } from '../support/sdk'
import { people, posts } from '../support/small-district'

const day = 86_400_000
let product: Product
let contact: Phone
let desk: Phone
let centre: Phone
let resident: Phone
let unit: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  product.cloud.clock.moveTo(new Date('2026-11-26T02:00:00Z'))
  ;[contact, desk, centre, resident] = await Promise.all([
    product.phone('oUnitContact0000000000000001'),
    product.phone(people.desk),
    product.phone(people.centre),
    product.phone(people.resident),
  ])
  unit = await confirmedUnit(1, contact, desk)
})
afterAll(() => product.stop())

const words = { title: '楼道充电整治', class: 'safety', done: '装了 6 个充电桩', result: '飞线没有了' } as const
const submitted = async (change: object = {}, phone: Phone = contact, key = 'case-0001') =>
  told(await phone.call('appraisal', 'submitCase', { clientKey: key, ...words, by: 'unit', unit: unit.id, ...change }))
const library = async () => told(await resident.call('appraisal', 'caseLibrary', {})).cases
const publishedCase = async (key = 'case-0001') => {
  const { id: modelCase } = await submitted({}, contact, key)
  await desk.call('appraisal', 'recommendCase', { modelCase, version: 1 })
  return told(await centre.call('appraisal', 'publishCase', { modelCase, version: 2 }))
}
const openedRound = async () => {
  const until = new Date(product.cloud.clock.now().getTime() + day).toISOString()
  const round = { clientKey: 'round-0001', name: '优秀共建项目', year: 2026, until }
  return told(await centre.call('appraisal', 'openRound', round)).rounds[0]!
}

/** Cases with photos that a desk has to look at, which are as many as its number says. */
const waiting = async (phone: Phone) => {
  const { rows } = told(await phone.call('requests', 'unclearPhotos', {}))
  expect(told(await phone.call('requests', 'deskCounts', {})).unclearPhotos).toBe(rows.length)
  return rows
}

test('a unit submits a case, its community recommends it, the district publishes it, and everybody reads it', async () => {
  const { id: modelCase } = await submitted()
  await submitted()
  expect(await library()).toEqual([])
  expect(refused(await resident.call('appraisal', 'showCase', { modelCase }))).toBe('notFound')
  expect(refused(await centre.call('appraisal', 'publishCase', { modelCase, version: 1 }))).toBe('notAllowed')
  const toRecommend = told(await desk.call('appraisal', 'casesBelow', { pile: 'submitted' })).cases
  expect(toRecommend).toMatchObject([{ id: modelCase, by: { kind: 'unit', name: unit.name } }])
  const recommended = told(await desk.call('appraisal', 'recommendCase', { modelCase, version: 1 }))
  expect(recommended).toMatchObject({ state: 'recommended', steps: [] })
  expect(told(await centre.call('appraisal', 'showCase', { modelCase })).steps).toEqual(['decline', 'publish'])
  told(await centre.call('appraisal', 'publishCase', { modelCase, version: 2 }))
  expect(await library()).toMatchObject([{ ...words, publishedAt: expect.any(Date) }])
  expect(await inboxOf(contact)).toEqual(expect.arrayContaining(['案例“楼道充电整治”已收入典型案例库，大家都能看到']))
})

test('nobody’s number is read in a case that is published', async () => {
  const { id: modelCase } = await submitted({ done: '装了充电桩，报修打 13812345678' })
  await desk.call('appraisal', 'recommendCase', { modelCase, version: 1 })
  told(await centre.call('appraisal', 'publishCase', { modelCase, version: 2 }))
  expect((await library())[0]?.done).toBe('装了充电桩，报修打 ＊')
  expect(told(await contact.call('appraisal', 'myCases', {})).cases[0]?.done).toContain('13812345678')
})

test('while nobody sits at the desk of the community, the desk above hears that a case waits', async () => {
  await vacate(product, posts.desk)
  await submitted()
  expect(await inboxOf(await product.phone(people.streetDesk))).toContain('有案例“楼道充电整治”等您推荐')
})

test('what is published changes no more, and what is declined is told with its reason', async () => {
  const { id: modelCase } = await publishedCase()
  const before = await library()
  const late = await Promise.all([
    centre.call('appraisal', 'declineCase', { modelCase, version: 3, reason: '再想想' }),
    desk.call('appraisal', 'recommendCase', { modelCase, version: 3 }),
  ])
  expect(late.map(refused)).toEqual(['notAllowed', 'notAllowed'])
  expect(await library()).toEqual(before)

  const { id: other } = await submitted({ title: '另一个案例' }, contact, 'case-0002')
  told(await desk.call('appraisal', 'declineCase', { modelCase: other, version: 1, reason: '请写明受益人数' }))
  expect(await inboxOf(contact)).toEqual(expect.arrayContaining(['案例“另一个案例”没有采用：请写明受益人数']))
  const { cases } = told(await contact.call('appraisal', 'myCases', {}))
  expect(cases.map(({ state }) => state).sort()).toEqual(['declined', 'published'])
})

test('photos are shown to others without what they tell of themselves, and only when they have passed', async () => {
  const { uploads } = told(await contact.call('people', 'me', {}))
  const photos = [
    await contact.upload(`${uploads}/1.jpg`, telling),
    await contact.upload(`${uploads}/risky.jpg`, telling),
  ]
  const stolen = await resident.call('appraisal', 'submitCase', {
    ...{ clientKey: 'case-0009', ...words, by: 'member', photos },
  })
  expect(refused(stolen)).toBe('invalidInput')
  const { id: modelCase } = await submitted({ photos })
  await desk.call('appraisal', 'recommendCase', { modelCase, version: 1 })
  await centre.call('appraisal', 'publishCase', { modelCase, version: 2 })
  const seen = async () => told(await resident.call('appraisal', 'showCase', { modelCase }))
  expect(await seen()).toMatchObject({ photos: [], hiddenPhotos: 2 })
  await product.cloud.runTimers()
  const shown = await eventually(seen, ({ photos: addresses }) => expect(addresses).toHaveLength(1))
  expect(shown.hiddenPhotos).toBe(1)
  const bytes = await bytesAt(shown.photos[0] ?? '')
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.includes(secret)).toBe(false)
})

test('a photo of which WeChat is not sure waits at the desks above it, and is public once one of them has cleared it', async () => {
  const { uploads } = told(await contact.call('people', 'me', {}))
  const photos = [await contact.upload(`${uploads}/review.jpg`, jpegWith([]))]
  const { id: modelCase } = await submitted({ photos })
  await desk.call('appraisal', 'recommendCase', { modelCase, version: 1 })
  await centre.call('appraisal', 'publishCase', { modelCase, version: 2 })
  await product.cloud.runTimers()
  const [found] = await eventually(
    () => waiting(desk),
    (cases) => expect(cases).toHaveLength(1),
  )
  const { key: photo, check: seen } = found!.photosByHand[0]!
  expect(await waiting(centre)).toMatchObject([
    { id: modelCase, photosByHand: [{ check: 'review', photo: expect.any(String) }] },
  ])
  const decide = (phone: Phone, decision: 'cleared' | 'withheld' = 'cleared') =>
    phone.call('requests', 'decideShownPhoto', {
      ...{ in: 'modelCases' as const, id: modelCase, photo, seen, decision, reason: '看不出是谁' },
    })
  const elsewhere = await product.phone(people.elsewhere)
  for (const phone of [resident, contact, elsewhere]) expect(refused(await decide(phone))).toBe('notAllowed')
  expect(await waiting(elsewhere)).toEqual([])

  told(await decide(desk))
  told(await decide(desk))
  expect(refused(await decide(centre, 'withheld'))).toBe('stale')
  expect(await waiting(centre)).toEqual([])
  expect(told(await resident.call('appraisal', 'showCase', { modelCase })).photos).toHaveLength(1)
  const { data: looks } = await sdkFor(product.cloud).database().collection('audits').get()
  expect(looks).toMatchObject([{ act: 'clearPhoto', reason: '案例“楼道充电整治”：看不出是谁' }])
})

test('photos of his own case wait for others, and are not counted for him', async () => {
  await settle(1, desk, await product.phone(people.streetDesk))
  const { uploads } = told(await desk.call('people', 'me', {}))
  const photos = [await desk.upload(`${uploads}/review.jpg`, jpegWith([]))]
  await submitted({ by: 'member', unit: undefined, photos }, desk)
  await product.cloud.runTimers()
  await eventually(
    () => waiting(centre),
    (cases) => expect(cases).toHaveLength(1),
  )
  expect(await waiting(desk)).toEqual([])
})

test('a member is named in his case as far as his card says, and the desk recommends its own by submitting it', async () => {
  const member = await product.phone('oMember000000000000000000001')
  expect(
    refused(await member.call('appraisal', 'submitCase', { clientKey: 'case-0001', ...words, by: 'member' })),
  ).toBe('reportInFirst')
  const { version } = await settle(1, member, desk)
  const { id: modelCase } = await submitted({ by: 'member', unit: undefined }, member)
  const named = async () => told(await desk.call('appraisal', 'showCase', { modelCase })).by.name
  await member.call('members', 'saveCard', { version, shows: [] })
  expect(await named()).toBe('在职党员')
  await member.call('members', 'saveCard', { version: version + 1, shows: ['name'] })
  expect(await named()).toBe('党员 0001')
  expect(await submitted({ by: 'community', unit: undefined }, desk)).toMatchObject({ state: 'recommended' })
})

test('a published case is nominated once a round by however many at once, and awarded once when nominations are over', async () => {
  const { id: modelCase } = await publishedCase()
  const { id: round } = await openedRound()
  expect(told(await desk.call('appraisal', 'showCase', { modelCase })).rounds).toMatchObject([{ id: round }])
  const all = Array.from({ length: 10 }, () => desk.call('appraisal', 'nominateCase', { round, modelCase }))
  expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true)
  const nominated = async () => told(await centre.call('appraisal', 'nominated', { round }))
  expect(await nominated()).toMatchObject({ cases: [{ id: modelCase }], mayAward: false })
  const award = (rank: string) => centre.call('appraisal', 'awardCase', { round, modelCase, rank })
  expect(refused(await award('一等'))).toBe('nominationsOpen')

  product.cloud.clock.moveBy(2 * day)
  expect((await nominated()).mayAward).toBe(true)
  expect(refused(await desk.call('appraisal', 'awardCase', { round, modelCase, rank: '一等' }))).toBe('notAllowed')
  const ranks = await Promise.all(['一等', '二等', '三等'].map(award))
  expect(ranks.filter(({ ok }) => ok)).toHaveLength(1)
  expect(ranks.filter(({ ok }) => !ok).map(refused)).toEqual(['alreadyAwarded', 'alreadyAwarded'])
  const [{ awards = [] } = {}] = await library()
  expect(awards).toMatchObject([{ name: '优秀共建项目', year: 2026 }])
  const late = await publishedCase('case-0002')
  const tooLate = await desk.call('appraisal', 'nominateCase', { round, modelCase: late.id })
  expect(refused(tooLate)).toBe('nominationsOver')
})

test('nobody recommends, publishes, nominates or awards a case of his own or of his unit; the district publishes that of a community', async () => {
  const ofCentre = await confirmedUnit(2, centre, desk)
  await settle(1, desk, await product.phone(people.streetDesk))
  const first = await submitted({ by: 'member', unit: undefined }, desk, 'case-desk-0001')
  expect(first.steps).toEqual([])
  const recommend = (phone: Phone, modelCase: typeof first.id) =>
    phone.call('appraisal', 'recommendCase', { modelCase, version: 1 })
  expect(refused(await recommend(desk, first.id))).toBe('ownAffair')

  const second = await submitted({ unit: ofCentre.id }, centre, 'case-centre-0001')
  told(await recommend(desk, second.id))
  const publish = (modelCase: typeof first.id, version: number) =>
    centre.call('appraisal', 'publishCase', { modelCase, version })
  expect(refused(await publish(second.id, 2))).toBe('ownAffair')
  const { id: round } = await openedRound()
  for (const answer of [
    await centre.call('appraisal', 'nominateCase', { round, modelCase: second.id }),
    await centre.call('appraisal', 'awardCase', { round, modelCase: second.id, rank: '一等' }),
  ])
    expect(refused(answer)).toBe('ownAffair')
  expect(await library()).toEqual([])

  const third = await submitted({ by: 'community', unit: undefined }, desk, 'case-community-1')
  expect(told(await publish(third.id, 1))).toMatchObject({ state: 'published' })
})

test('strangers and desks elsewhere choose nothing', async () => {
  const { id: modelCase } = await submitted()
  const elsewhere = await product.phone(people.elsewhere)
  const until = new Date(product.cloud.clock.now().getTime() + day).toISOString()
  const refusals = await Promise.all([
    elsewhere.call('appraisal', 'recommendCase', { modelCase, version: 1 }),
    elsewhere.call('appraisal', 'showCase', { modelCase }),
    resident.call('appraisal', 'recommendCase', { modelCase, version: 1 }),
    resident.call('appraisal', 'casesBelow', { pile: 'submitted' }),
    resident.call('appraisal', 'rounds', {}),
    desk.call('appraisal', 'openRound', { clientKey: 'round-0001', name: '自评', year: 2026, until }),
    resident.call('appraisal', 'submitCase', { clientKey: 'case-0001', ...words, by: 'unit', unit: unit.id }),
    resident.call('appraisal', 'submitCase', { clientKey: 'case-0001', ...words, by: 'community' }),
  ])
  expect(refusals.map(refused)).toEqual([
    ...['notAllowed', 'notFound', 'notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notFound', 'notAllowed'],
  ])
})
