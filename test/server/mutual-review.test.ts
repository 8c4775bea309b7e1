import type { UnitView } from '../../contract/reporting'
import { confirmedUnit } from '../support/appraisal'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { community, inboxOf, nextCommunity, vacate, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people, posts } from '../support/small-district'

const year = 2026
let product: Product
let contact: Phone
let desk: Phone
let street: Phone
let resident: Phone
let unit: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  product.cloud.clock.moveTo(new Date('2026-12-05T02:00:00Z'))
  ;[contact, desk, street, resident] = await Promise.all([
    product.phone('oUnitContact0000000000000001'),
    product.phone(people.desk),
    product.phone(people.streetDesk),
    product.phone(people.resident),
  ])
  unit = await confirmedUnit(1, contact, desk)
})
afterAll(() => product.stop())

const form = { report: '全年服务 20 次', grade: 'good', words: '配合很好' } as const
const handIn = (
  phone: Phone,
  change: Partial<{ report: string; grade: 'good' | 'poor'; words: string; version: number }> = {},
) => phone.call('appraisal', 'handInReview', { unit: unit.id, year, version: 0, ...form, ...change })
const seenBy = async (phone: Phone) => told(await phone.call('appraisal', 'review', { unit: unit.id, year }))
const publish = async (phone: Phone) =>
  phone.call('appraisal', 'publishReview', { unit: unit.id, year, version: (await seenBy(street)).version })
const published = async () => told(await resident.call('appraisal', 'publishedReviews', { community })).reviews
const piles = async (phone: Phone) => told(await phone.call('appraisal', 'reviews', { pile: 'missing' }))

test('each side sees the other’s form when both are in, the street publishes both, and then everybody reads them', async () => {
  told(await handIn(contact))
  expect((await seenBy(desk)).sides).toMatchObject({ unit: { isIn: true, form: null }, community: { isIn: false } })
  expect((await seenBy(street)).sides.unit.form).toBeNull()
  const both = told(await handIn(desk, { grade: 'poor', words: '党员来得少' }))
  expect(both).toMatchObject({ pile: 'ready', own: 'community', sides: { unit: { form: { words: '配合很好' } } } })
  expect((await seenBy(contact)).sides.community.form).toMatchObject({ grade: 'poor', by: '青檀社区工作台' })
  expect(await published()).toEqual([])
  expect(told(await publish(street))).toMatchObject({ pile: 'published', mayPublish: false })
  expect(await published()).toMatchObject([
    {
      unitName: unit.name,
      year,
      sides: { unit: { grade: 'good' }, community: { grade: 'poor', words: '党员来得少' } },
      figures: { members: 0, commitments: 0 },
    },
  ])
  const inbox = await inboxOf(contact)
  expect(inbox.filter((text) => text.includes('双述双评'))).toEqual([
    `${unit.name} 与 青檀社区 2026 年双述双评结果已公布`,
    '青檀社区 已提交 2026 年双述双评，双方都已提交，可以互相看到',
  ])
})

test('in the last week who has not handed in hears of it once, and who has does not', async () => {
  const reminders = async (phone: Phone) => (await inboxOf(phone)).filter((text) => text.includes('还没有提交'))
  told(await handIn(contact))
  const other = await product.phone('oUnitContact0000000000000002')
  const unheard = await confirmedUnit(2, other, desk)
  await product.cloud.runTimers()
  expect(await reminders(other)).toEqual([])
  for (const day of ['2027-01-25', '2027-01-26']) {
    product.cloud.clock.moveTo(new Date(`${day}T02:00:00Z`))
    await product.cloud.runTimers()
  }
  const until = '1月31日（含）前请填写'
  expect(await reminders(contact)).toEqual([])
  expect(await reminders(other)).toEqual([`${unheard.name} 还没有提交 2026 年双述双评（与 青檀社区 互评），${until}`])
  const heard = await reminders(desk)
  expect(heard).toHaveLength(2)
  expect(heard).toContain(`青檀社区 还没有提交 2026 年双述双评（与 ${unit.name} 互评），${until}`)
})

test('units that were stored before anybody was reminded hear of it too, and neither a unit nor a review that cannot be read keeps them from it', async () => {
  const others = await Promise.all([2, 3].map((n) => product.phone(`oUnitContact000000000000000${String(n)}`)))
  const old = await confirmedUnit(2, others[0]!, desk)
  const { id: damaged } = await confirmedUnit(3, others[1]!, desk)
  const database = sdkFor(product.cloud).database()
  await database
    .collection('units')
    .doc(old.id)
    .update({ data: { reviewReminded: database.command.remove() } })
  await database
    .collection('units')
    .doc(damaged)
    .update({ data: { events: 'none' } })
  await database.collection('mutualReviews').add({ data: { _id: `${unit.id}:${String(year)}`, year } })
  product.cloud.clock.moveTo(new Date('2027-01-25T02:00:00Z'))
  await product.cloud.runTimers()
  expect((await inboxOf(others[0]!)).some((text) => text.startsWith(`${old.name} 还没有提交`))).toBe(true)
})

test('while nobody sits at the desk of the community, the desk above hears that the unit has handed in, and that somebody is wanted', async () => {
  await vacate(product, posts.desk)
  told(await handIn(contact))
  expect(await inboxOf(street)).toContain(`${unit.name} 已提交 2026 年双述双评，社区工作台没有人，请安排人在岗后填写`)
})

test('before the other has handed in a form may be changed; after that only the report; nothing once it is published', async () => {
  await handIn(contact, { grade: 'poor' })
  expect(refused(await handIn(contact, { report: '看旧的' }))).toBe('stale')
  told(await handIn(contact, { version: 1 }))
  await handIn(desk)
  expect(refused(await handIn(contact, { version: 2, grade: 'poor' }))).toBe('ratingStands')
  told(await handIn(contact, { version: 2, report: '补充：另服务 3 次' }))
  told(await publish(street))
  const results = await published()
  const late = await Promise.all([
    handIn(contact, { version: 3, report: '再改' }),
    handIn(desk, { version: 1, report: '再改' }),
    publish(street),
  ])
  expect(late.slice(0, 2).map(refused)).toEqual(['reviewPublished', 'reviewPublished'])
  expect(told(late[2])).toMatchObject({ pile: 'published' })
  expect(await published()).toEqual(results)
})

test('when both sides hand in and the street publishes at once, what is published is whole and stays', async () => {
  await handIn(contact)
  await Promise.all([handIn(desk), handIn(contact, { version: 1, grade: 'poor' }), publish(street)])
  if ((await seenBy(street)).pile !== 'published') told(await publish(street))
  const results = await published()
  await Promise.all([handIn(desk, { version: 1, report: '再改' }), handIn(contact, { version: 2, report: '再改' })])
  expect(await published()).toEqual(results)
  expect(results[0]?.sides.unit).not.toBeNull()
  expect(results[0]?.sides.community).not.toBeNull()
})

test('who is missing is counted for the desk and those above, and is published as missing when the time is over', async () => {
  const second = await confirmedUnit(2, await product.phone('oUnitContact0000000000000002'), desk)
  await handIn(contact)
  const forStreet = await piles(street)
  expect(forStreet).toMatchObject({ year, isOpen: true, counts: { missing: 2, ready: 0, published: 0 }, next: null })
  expect(forStreet.rows.map(({ unitName, missing }) => [unitName, missing])).toEqual(
    expect.arrayContaining([
      [unit.name, ['community']],
      [second.name, ['unit', 'community']],
    ]),
  )
  expect((await piles(desk)).counts.missing).toBe(2)
  expect(refused(await publish(street))).toBe('reviewIncomplete')
  expect((await piles(await product.phone(people.elsewhere))).counts.missing).toBe(0)

  product.cloud.clock.moveTo(new Date('2027-02-01T02:00:00Z'))
  expect(refused(await handIn(desk))).toBe('reviewClosed')
  told(await publish(street))
  expect((await published())[0]?.sides).toMatchObject({ unit: { grade: 'good' }, community: null })
  expect((await piles(desk)).counts).toEqual({ missing: 1, ready: 0, published: 1 })
})

test('strangers, and the community itself, publish nothing, and nobody hands in out of season or for both', async () => {
  const elsewhere = await product.phone(people.elsewhere)
  const refusals = await Promise.all([
    handIn(resident),
    handIn(elsewhere),
    handIn(street),
    publish(desk),
    publish(contact),
    resident.call('appraisal', 'review', { unit: unit.id }),
    resident.call('appraisal', 'reviews', { pile: 'ready' }),
    contact.call('appraisal', 'handInReview', { unit: unit.id, year: 2025, version: 0, ...form }),
    handIn(contact, { report: '违规样例' }),
  ])
  expect(refusals.map(refused)).toEqual([
    ...['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notAllowed'],
    ...['reviewClosed', 'riskyText'],
  ])
  const own = await confirmedUnit(3, desk, street)
  const asUnit = told(await desk.call('appraisal', 'review', { unit: own.id }))
  expect(asUnit).toMatchObject({ own: 'unit', mayPublish: false })
  expect(told(await resident.call('appraisal', 'publishedReviews', { community: nextCommunity })).reviews).toEqual([])
})
