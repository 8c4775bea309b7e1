import { areaCode, memberId, unitId } from '../../contract/ids'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { sdkFor } from '../support/sdk'
import { codes, people } from '../support/small-district'
import { community, crowdOf, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { memberNo, mine, ownPhone, reportIn, settle, unitOf } from '../support/report-in'

let product: Product
let member: Phone
let contact: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[member, contact, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
  ])
})
afterAll(() => product.stop())

const ofCommunity = async (pile: 'toConfirm' | 'reportedIn' | 'behind', phone: Phone = desk) =>
  told(await phone.call('members', 'ofCommunity', { pile }))

test('a member reports in, his community confirms him, and he is told', async () => {
  const asked = await reportIn(1, member)
  expect(asked).toMatchObject({
    state: 'asked',
    version: 1,
    phone: ownPhone,
    community: { code: community },
    minutes: 0,
  })
  expect(await inboxOf(desk)).toEqual([])
  const waiting = await ofCommunity('toConfirm')
  expect(waiting.counts).toEqual({ toConfirm: 1, claims: 0, reportedIn: 0, behind: 0 })
  expect(waiting.members).toMatchObject([{ name: '党员 0001', phone: '139****5678', communityName: '青檀社区' }])

  const confirmed = await desk.call('members', 'confirmResidence', { member: asked.id, version: asked.version })
  expect(told(confirmed)).toMatchObject({ state: 'reportedIn', version: 2 })
  expect(await inboxOf(member)).toEqual(['青檀社区 已确认您报到'])
  expect((await ofCommunity('behind')).counts).toEqual({ toConfirm: 0, claims: 0, reportedIn: 1, behind: 1 })
  expect((await mine(member)).events).toMatchObject([
    { type: 'confirmed', by: '青檀社区工作台', about: '青檀社区' },
    { type: 'asked', by: '本人', about: '青檀社区' },
  ])
})

test('a unit says who is one of its own, and another unit must say so anew', async () => {
  const unit = await unitOf(contact, desk)
  const { id, version } = await reportIn(1, member, { unit: unit.id })
  const ofUnit = async (pile: 'asked' | 'confirmed') =>
    told(await contact.call('members', 'ofUnit', { unit: unit.id, pile })).members
  expect(await ofUnit('asked')).toMatchObject([{ name: '党员 0001', phone: '139****5678', membership: 'asked' }])
  expect(await inboxOf(contact)).toHaveLength(2)

  const confirm = () => contact.call('members', 'confirmMembership', { member: id, version })
  expect([told(await confirm()).membership, told(await confirm()).version]).toEqual(['confirmed', version + 1])
  expect(await inboxOf(member)).toEqual(['示例单位 1 党支部 已确认您是本单位党员'])
  expect([await ofUnit('asked'), (await ofUnit('confirmed')).length]).toEqual([[], 1])

  const facts = { ...memberNo(1), version: version + 1, unitName: '示例单位 9' }
  const saved = told(await member.call('members', 'saveFacts', facts))
  expect(saved).toMatchObject({
    membership: 'unknownUnit',
    unit: { id: null },
    events: [{ type: 'unitNamed' }, {}, {}],
  })
  expect(refused(await contact.call('members', 'confirmMembership', { member: id, version: saved.version }))).toBe(
    'notAllowed',
  )
})

test('a unit declines with a reason, and his card no longer says that he is one of theirs', async () => {
  const unit = await unitOf(contact, desk)
  const { id, version } = await settle(1, member, desk, { unit: unit.id })
  const { card } = await mine(member)
  const shown = async () => told(await desk.call('members', 'card', { card }))
  // Only what the unit itself has said is shown of it.
  expect(await shown()).toMatchObject({ name: '党员 0001', unitName: null, skills: null, minutes: null })
  const { version: said } = told(await contact.call('members', 'confirmMembership', { member: id, version }))
  expect(await shown()).toMatchObject({ unitName: '示例单位 1 党支部' })
  told(await contact.call('members', 'declineMembership', { member: id, version: said, reason: '已经调走' }))
  expect(await shown()).toMatchObject({ unitName: null, communityName: '青檀社区' })
  expect((await inboxOf(member))[0]).toBe('示例单位 1 党支部 没有确认您是本单位党员：已经调走')
})

test('a card shows what the member agreed to, and only while he has reported in', async () => {
  const { card, version } = await reportIn(1, member)
  const show = () => contact.call('members', 'card', { card })
  expect(refused(await show())).toBe('cardUnknown')
  told(await desk.call('members', 'confirmResidence', { member: (await mine(member)).id, version }))
  const shows = ['skills' as const, 'hours' as const]
  expect((await mine(member)).cardPicture).toMatch(/^data:image\//)
  const saved = told(await member.call('members', 'saveCard', { version: version + 1, shows }))
  expect(saved.cardPicture).toMatch(/^data:image\//)
  expect(told(await show())).toMatchObject({
    name: null,
    unitName: null,
    skills: ['medicine'],
    freeTimes: null,
    minutes: 0,
  })
  told(await member.call('members', 'leave', { version: saved.version, reason: '搬家了' }))
  expect(refused(await show())).toBe('cardUnknown')
})

test('to another community goes everything but the yes', async () => {
  const { version } = await settle(1, member, desk)
  const before = await mine(member)
  const transfer = () => member.call('members', 'transfer', { version, community: nextCommunity })
  const after = told(await transfer())
  expect(after).toEqual({
    ...before,
    version: version + 1,
    state: 'asked',
    cardPicture: '',
    community: { code: nextCommunity, name: '柏林社区' },
    events: [expect.objectContaining({ type: 'transferred', about: '柏林社区' }), ...before.events],
  })
  expect(told(await transfer())).toEqual(after)
  expect((await ofCommunity('reportedIn')).members).toEqual([])
  const elsewhere = await product.phone(people.elsewhere)
  expect((await ofCommunity('toConfirm', elsewhere)).members).toHaveLength(1)
})

test('who was declined asks again with his history, and five times a day at most', async () => {
  let { id, version } = await reportIn(1, member)
  for (let round = 0; round < 5; round++) {
    const reason = '不住在本社区'
    version = told(await desk.call('members', 'declineResidence', { member: id, version, reason })).version
    if (round < 4) ({ id, version } = await reportIn(1, member))
  }
  expect((await inboxOf(member))[0]).toBe('青檀社区 没有接收您报到：不住在本社区')
  expect(refused(await member.call('members', 'reportIn', memberNo(1)))).toBe('askedTooOften')
  expect((await mine(member)).events).toHaveLength(10)
})

test('who had reported in is asked to leave in words of its own', async () => {
  const { id, version } = await settle(1, member, desk)
  told(await desk.call('members', 'declineResidence', { member: id, version, reason: '已经搬走' }))
  expect(await inboxOf(member)).toContain('青檀社区 请您退出报到：已经搬走')
  expect(await mine(member)).toMatchObject({ state: 'away', community: null, events: [{ type: 'released' }, {}, {}] })
})

test('fifty report in at once, and none is lost; page after page each is seen once', async () => {
  const phones = await crowdOf(product, 50)
  const asked = await Promise.all(phones.map((phone, n) => reportIn(n, phone)))
  expect(new Set(asked.map(({ id }) => id)).size).toBe(50)
  const page = (cursor?: string) =>
    desk.call('members', 'ofCommunity', { pile: 'toConfirm', ...(cursor !== undefined && { cursor }) })
  const first = told(await page())
  const second = told(await page(first.next ?? ''))
  const third = told(await page(second.next ?? ''))
  const seen = [first, second, third].flatMap(({ members }) => members.map(({ id }) => id))
  expect([seen.length, new Set(seen).size, third.next, first.counts.toConfirm]).toEqual([50, 50, null, 50])
})

test('who asks two communities at once has one registration', async () => {
  const answers = await Promise.all(
    [community, nextCommunity].map((code) => member.call('members', 'reportIn', { ...memberNo(1), community: code })),
  )
  expect(answers.filter(({ ok }) => !ok).map(refused)).toEqual(['alreadyReportedIn'])
  expect((await mine(member)).events).toHaveLength(1)
})

test('who leaves and comes back with the same unit need not be confirmed by it again', async () => {
  const unit = await unitOf(contact, desk)
  const { id, version } = await reportIn(1, member, { unit: unit.id })
  const belongs = told(await contact.call('members', 'confirmMembership', { member: id, version }))
  told(await member.call('members', 'leave', { version: belongs.version, reason: '搬家了' }))
  expect(await reportIn(1, member, { unit: unit.id })).toMatchObject({ state: 'asked', membership: 'confirmed' })
})

test('who is behind is listed page after page, whoever was there longest ago first', async () => {
  const database = sdkFor(product.cloud).database()
  const phones = await crowdOf(product, 24)
  await Promise.all(phones.map((phone, n) => settle(n, phone, desk)))
  const { data } = await database.collection('members').limit(100).get()
  const months = ['2026-01', '2026-02', '2026-03']
  for (const [n, { _id }] of data.entries())
    await database
      .collection('members')
      .doc(String(_id))
      .update({ data: { lastMonth: months[n % 3] } })
  const first = await ofCommunity('behind')
  const more = { pile: 'behind' as const, cursor: first.next ?? '' }
  const second = told(await desk.call('members', 'ofCommunity', more))
  const seen = [...first.members, ...second.members]
  expect(new Set(seen.map(({ id }) => id)).size).toBe(24)
  expect(seen.map(({ lastMonth }) => lastMonth)).toEqual(seen.map(({ lastMonth }) => lastMonth).toSorted())
})

test('a step whose answer got lost is not taken twice, and its retry is told so as a success', async () => {
  const [one, two] = await Promise.all([reportIn(1, member), reportIn(1, member)])
  expect(two).toEqual(one)
  const { id, version } = await reportIn(1, member)
  expect(version).toBe(1)
  const confirm = () => desk.call('members', 'confirmResidence', { member: id, version })
  expect([told(await confirm()).version, told(await confirm()).version]).toEqual([2, 2])
  const save = () => member.call('members', 'saveFacts', { ...memberNo(1), version: 2, phone: '13900001111' })
  expect([told(await save()).version, told(await save()).version]).toEqual([3, 3])
  const saveCard = () => member.call('members', 'saveCard', { version: 3, shows: [] })
  expect([told(await saveCard()).version, told(await saveCard()).version]).toEqual([4, 4])
  const release = () => desk.call('members', 'declineResidence', { member: id, version: 4, reason: '已经搬走' })
  expect([told(await release()).version, told(await release()).version]).toEqual([5, 5])
  await reportIn(1, member)
  const leave = () => member.call('members', 'leave', { version: 6, reason: '搬家了' })
  expect([told(await leave()).version, told(await leave()).version]).toEqual([7, 7])
  expect((await mine(member)).events.map(({ type }) => type)).toEqual([
    'left',
    'asked',
    'released',
    'confirmed',
    'asked',
  ])
  expect(await inboxOf(member)).toHaveLength(2)
})

test('of two who decide at once one is told that somebody was faster', async () => {
  const { id, version } = await reportIn(1, member)
  const answers = await Promise.all([
    desk.call('members', 'confirmResidence', { member: id, version }),
    member.call('members', 'leave', { version, reason: '搬家了' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok).map(refused)).toEqual(['stale'])
  expect((await mine(member)).events).toHaveLength(2)
})

const unknown = unitId.parse('nobody')
const grid = areaCode.parse(codes.grid)

test.each<[string, string, (version: number) => Promise<Answer<unknown>>]>([
  [
    'a grid instead of a community',
    'placeUnknown',
    () => contact.call('members', 'reportIn', { ...memberNo(2), community: grid }),
  ],
  [
    'a grid of another community',
    'placeUnknown',
    () => contact.call('members', 'reportIn', { ...memberNo(2), community: nextCommunity, grid }),
  ],
  [
    'a unit that is not there',
    'unitUnknown',
    () => contact.call('members', 'reportIn', { ...memberNo(2), unit: unknown }),
  ],
  [
    'reporting in elsewhere besides',
    'alreadyReportedIn',
    () => member.call('members', 'reportIn', { ...memberNo(1), community: nextCommunity }),
  ],
  [
    'a transfer to where he is',
    'alreadyReportedIn',
    (version) => member.call('members', 'transfer', { version, community }),
  ],
  [
    'a step by who looks at an older state',
    'stale',
    () => member.call('members', 'saveCard', { version: 0, shows: [] }),
  ],
  [
    'a step of who has not reported in',
    'reportInFirst',
    () => contact.call('members', 'leave', { version: 1, reason: '搬家了' }),
  ],
  [
    'a number that is none',
    'invalidInput',
    (version) => member.call('members', 'saveFacts', { ...memberNo(1), version, phone: '12' }),
  ],
  ['a card that is none', 'cardUnknown', () => contact.call('members', 'card', { card: '0'.repeat(24) })],
  [
    'somebody who is not there',
    'notFound',
    () => desk.call('members', 'confirmResidence', { member: memberId.parse('x'), version: 1 }),
  ],
])('%s is refused as %s', async (_, code, call) => {
  const { version } = await settle(1, member, desk)
  expect(refused(await call(version))).toBe(code)
  expect((await mine(member)).version).toBe(version)
})

test('a compound of the community goes with the registration, and moving within the community asks nobody anew', async () => {
  const asked = told(await member.call('members', 'reportIn', { ...memberNo(1), grid }))
  expect(asked.grid).toEqual({ code: codes.grid, name: '青檀社区 01 网格' })
  expect((await ofCommunity('toConfirm')).members[0]?.gridName).toBe('青檀社区 01 网格')
  const move = () => member.call('members', 'transfer', { version: asked.version, community })
  for (const _ of ['sent', 'sent again'])
    expect(told(await move())).toMatchObject({ version: 2, grid: null, events: [{ type: 'gridChanged' }, {}] })
})
