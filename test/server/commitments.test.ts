import type { OwnCommitment } from '../../contract/appraisal'
import { areaCode } from '../../contract/ids'
import type { UnitView } from '../../contract/reporting'
import { confirmedUnit, promised } from '../support/appraisal'
import { eventually } from '../support/eventually'
import { photoOf } from '../support/office'
import { bytesAt, secret, telling } from '../support/photos'
import { raiseOne } from '../support/raise'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { settle } from '../support/report-in'
import { community, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { rowsIn } from '../support/rosters'
import { sdkFor } from '../support/sdk'
import { codes, people } from '../support/small-district'

// What shows that a promise was kept, what becomes of promises when somebody goes, and the list of a year.
const year = 2026
let product: Product
let contact: Phone
let member: Phone
let desk: Phone
let resident: Phone
let unit: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  product.cloud.clock.moveTo(new Date('2026-11-26T02:00:00Z'))
  ;[contact, member, desk, resident] = await Promise.all([
    product.phone('oUnitContact0000000000000001'),
    product.phone('oMember000000000000000000001'),
    product.phone(people.desk),
    product.phone(people.resident),
  ])
  unit = await confirmedUnit(1, contact, desk)
})
afterAll(() => product.stop())

const inPublic = async (by: 'unit' | 'member' = 'unit') =>
  told(await resident.call('appraisal', 'commitments', { community, year, by })).commitments
const own = async () => told(await contact.call('appraisal', 'ownCommitments', { unit: unit.id, year })).commitments
const known = ({ id: commitment, version }: OwnCommitment) => ({ commitment, version })
const complete = (of: OwnCommitment, evidence: string, ...photos: string[]) =>
  contact.call('appraisal', 'complete', { ...known(of), evidence, photos })
const rate = ({ id: commitment }: OwnCommitment) =>
  resident.call('appraisal', 'rate', { commitment, level: 5, comment: '' })
const database = () => sdkFor(product.cloud).database()

/** The newest of the unit's promises, which is this one. */
const promise = async (text: string): Promise<OwnCommitment> => {
  const found = (await promised(unit.id, text, contact)).commitments.find((each) => each.text === text)
  if (found === undefined) throw new Error('it was not promised')
  return found
}

test('photos show that a promise is kept: who promised sees them at once, everybody only what has passed, without what it tells', async () => {
  const open = await promise('每月上门理发一次')
  const photos = [await photoOf(contact, '1.jpg', telling), await photoOf(contact, 'risky.jpg')]
  expect(refused(await complete(open, '上门 6 户', await photoOf(resident)))).toBe('invalidInput')
  const done = told(await complete(open, '上门 6 户', ...photos)).commitments
  expect(done).toMatchObject([{ photos: [expect.any(String), expect.any(String)], unchecked: 2 }])
  expect(told(await complete(open, '上门 6 户', ...photos)).commitments).toMatchObject([{ unchecked: 2 }])
  expect(refused(await complete(open, '上门 6 户'))).toBe('wrongStatus')
  expect(await inPublic()).toMatchObject([{ evidence: '上门 6 户', photos: [] }])

  await product.cloud.runTimers()
  const [shown] = await eventually(inPublic, (seen) => expect(seen[0]?.photos).toHaveLength(1))
  const bytes = await bytesAt(shown?.photos[0] ?? '')
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.includes(secret)).toBe(false)
  expect(await own()).toMatchObject([{ photos: [expect.any(String), expect.any(String)], unchecked: 1 }])
})

test('a photo of which WeChat is not sure waits at the desks above it in one pile with all others, and who gave it hears what was said', async () => {
  const [open, elsewhere] = [await promise('每月上门理发一次'), await product.phone(people.elsewhere)]
  // It was promised when no path was kept.
  await database()
    .collection('commitments')
    .doc(open.id)
    .update({ data: { 'community.path': [] } })
  told(await complete(open, '上门 6 户', await photoOf(contact, 'review.jpg')))
  await product.cloud.runTimers()
  const pile = async (phone: Phone, page: { limit?: number; cursor?: string } = {}) =>
    told(await phone.call('requests', 'unclearPhotos', page))
  await eventually(
    () => pile(desk),
    ({ rows }) => expect(rows).toMatchObject([{ in: 'commitments', about: '承诺 · 青檀社区' }]),
  )
  product.cloud.clock.moveBy(60_000)
  const { id: request } = await raiseOne(resident, { photos: [await photoOf(resident, 'review-2.jpg')] })
  await product.cloud.runTimers()
  await eventually(
    () => pile(desk),
    ({ rows }) => expect(rows.map(({ id }) => id)).toEqual([request, open.id]),
  )
  const first = await pile(desk, { limit: 1 })
  const second = await pile(desk, { limit: 1, cursor: first.next ?? '' })
  expect([first, second].map(({ rows }) => rows.map(({ id }) => id))).toEqual([[request], [open.id]])
  expect(second.next).toBeNull()
  expect(told(await desk.call('requests', 'deskCounts', {})).unclearPhotos).toBe(2)
  expect(await pile(elsewhere)).toEqual({ rows: [], next: null })

  const { key: photo, check: seen } = second.rows[0]!.photosByHand[0]!
  const said = { in: 'commitments', id: open.id, photo, seen, decision: 'cleared' } as const
  const decide = (phone: Phone, reason = '看不出是谁') =>
    phone.call('requests', 'decideShownPhoto', { ...said, reason })
  for (const phone of [resident, contact, elsewhere]) expect(refused(await decide(phone))).toBe('notAllowed')
  expect(refused(await decide(desk, '违规样例'))).toBe('riskyText')
  expect(await inPublic()).toMatchObject([{ photos: [] }])
  told(await decide(desk))
  told(await decide(desk))
  expect(await inPublic()).toMatchObject([{ photos: [expect.any(String)] }])
  expect((await inboxOf(contact)).filter((text) => text.includes('传的照片'))).toEqual([
    '您给承诺“每月上门理发一次”传的照片，可以给大家看了：看不出是谁',
  ])
})

test('with who cancels his account his name goes from photos that are on their way', async () => {
  told(await complete(await promise('每月上门理发一次'), '上门 6 户', await photoOf(contact)))
  told(await contact.call('people', 'cancelAccount', { confirm: '注销账号' }))
  const { data } = await database().collection('commitments').get()
  expect(data).toMatchObject([{ newPhotos: [{ person: '' }] }])
})

test.each(['leave', 'decline'] as const)(
  'when a unit is gone by %s, what it has promised and not done goes too; what is done or rated stays',
  async (way) => {
    await promise('还没有做')
    told(await complete(await promise('做好了的'), '上门 6 户'))
    told(await rate(await promise('有人评价的')))
    const gone = { unit: unit.id, version: unit.version + 1, reason: '单位搬走了' }
    const leave = () => (way === 'leave' ? contact : desk).call('reporting', way, gone)
    expect((await leave()).ok).toBe(true)
    expect((await inPublic()).map(({ text }) => text).sort()).toEqual(['做好了的', '有人评价的'].sort())
    // The answer may have got lost on the way.
    expect((await leave()).ok).toBe(true)
    expect(await own()).toHaveLength(2)
  },
)

test('a member who moves takes back what he has promised there and not done, and what he promises where he is now stays', async () => {
  await settle(1, member, desk)
  const promises = (text: string) =>
    member.call('appraisal', 'promise', { clientKey: `promise-${Buffer.from(text).toString('hex')}`, text })
  told(await promises('每周巡查一次楼道'))
  expect(await inPublic('member')).toHaveLength(1)
  const { id, version } = told(await member.call('members', 'mine', {})).member!
  const moved = told(await member.call('members', 'transfer', { version, community: nextCommunity }))
  expect(await inPublic('member')).toEqual([])
  const elsewhere = await product.phone(people.elsewhere)
  told(await elsewhere.call('members', 'confirmResidence', { member: id, version: moved.version }))
  told(await promises('看望独居老人'))
  const { commitments } = told(await member.call('appraisal', 'ownCommitments', { year }))
  expect(commitments.map(({ text }) => text)).toEqual(['看望独居老人'])
})

test('a desk takes the promises of a year below it along as a sheet, which is written down; nobody else does', async () => {
  const [centre, elsewhere, street] = [
    await product.phone(people.centre),
    await product.phone(people.elsewhere),
    areaCode.parse(codes.street),
  ]
  await promise('还没有做')
  told(await complete(await promise('做好了的'), '上门 6 户', await photoOf(contact)))
  told(await rate(await promise('有人评价的')))
  const rowsFor = async (phone: Phone, input: { year: number; by?: 'member' }) => {
    const file = told(await phone.call('overview', 'exportCommitments', input))
    return (await rowsIn(Buffer.from(file.content, 'base64'))).slice(3)
  }
  const where = ['榆园街道', '青檀社区', unit.name]
  const lines = [
    [...where, '还没有做', '2026-11-26', '正在做', '', '', 0, 0, ''],
    [...where, '做好了的', '2026-11-26', '已完成', '2026-11-26', '上门 6 户', 1, 0, ''],
    [...where, '有人评价的', '2026-11-26', '正在做', '', '', 0, 1, 5],
  ]
  for (const phone of [desk, centre]) {
    const rows = await rowsFor(phone, { year })
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(expect.arrayContaining(lines))
  }
  expect(await rowsFor(desk, { year: 2025 })).toEqual([])
  expect(await rowsFor(desk, { year, by: 'member' })).toEqual([])
  expect(await rowsFor(elsewhere, { year })).toEqual([])
  const above = { area: street, year }
  for (const phone of [resident, elsewhere, desk])
    expect(refused(await phone.call('overview', 'exportCommitments', above))).toBe('notAllowed')
  const { data } = (await database().collection('audits').get()) as { data: { act: string; reason: string }[] }
  expect(data.map(({ act, reason }) => [act, reason])).toContainEqual([
    'exportFigures',
    '承诺清单（示例区，2026年，单位，3 行）',
  ])
})
