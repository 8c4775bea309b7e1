import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'
import {
  community,
  crowdOf,
  inboxOf,
  organisationNo,
  registerUnit,
  unitNo,
  withNextCommunity,
} from '../support/reporting-in'
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

const reportedIn = async (pile: 'reportedIn' | 'behind' = 'reportedIn') =>
  told(await desk.call('members', 'ofCommunity', { pile }))
const stored = async (name: string) => JSON.stringify(await sdkFor(product.cloud).database().collection(name).get())

test.each([
  ['the street above', true, people.streetDesk],
  ['the district above', true, people.centre],
  ['the desk of another community', false, people.elsewhere],
  ['a grid worker of the community', false, people.worker],
  ['the contact person of his unit', false, people.other],
  ['he himself', false, people.resident],
])('%s decides on his residence: %s', async (_, may, openid) => {
  const unit = await unitOf(contact, desk)
  const { id, version } = await reportIn(1, member, { unit: unit.id })
  const phone = await product.phone(openid)
  const answers = [
    await phone.call('members', 'ofCommunity', { community, pile: 'toConfirm' }),
    await phone.call('members', 'memberPhone', { member: id, reason: '核对报到' }),
    await phone.call('members', 'stationCode', { community }),
    await phone.call('members', 'poster', { community }),
    await phone.call('members', 'confirmResidence', { member: id, version }),
    await phone.call('members', 'declineResidence', { member: id, version: version + 1, reason: '不住在这里' }),
  ]
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => may))
})

test('only the contact person of the unit that he named decides on his membership', async () => {
  const unit = await unitOf(contact, desk)
  const { id, version } = await reportIn(1, member, { unit: unit.id })
  const other = await product.phone(people.neighbour)
  told(await other.call('reporting', 'register', { ...unitNo(2), clientKey: 'another-unit' }))
  for (const phone of [other, desk, member]) {
    const decided = { member: id, version }
    expect(refused(await phone.call('members', 'ofUnit', { unit: unit.id, pile: 'asked' }))).toBe('notAllowed')
    expect(refused(await phone.call('members', 'confirmMembership', decided))).toBe('notAllowed')
    expect(refused(await phone.call('members', 'declineMembership', { ...decided, reason: '不认识' }))).toBe(
      'notAllowed',
    )
  }
})

test('a unit to which no community has said yes sees nobody and decides on nobody', async () => {
  const unit = told(await contact.call('reporting', 'register', unitNo(1)))
  const { id, version } = await reportIn(1, member, { unit: unit.id })
  expect(refused(await contact.call('members', 'ofUnit', { unit: unit.id, pile: 'asked' }))).toBe('notVouched')
  const decided = { member: id, version }
  expect(refused(await contact.call('members', 'confirmMembership', decided))).toBe('notVouched')
})

test('a unit that waits for a seat speaks for its members once a desk has vouched for it, until it leaves', async () => {
  const [others] = await crowdOf(product, 1)
  for (const n of [2, 3]) await registerUnit(n, others!)
  const { id: unit, version, state } = await registerUnit(1, contact)
  expect(state).toBe('waiting')
  const asked = await reportIn(1, member, { unit })
  const vouch = (phone: Phone) => phone.call('reporting', 'vouch', { unit, version })
  const elsewhere = await product.phone(people.elsewhere)
  expect([refused(await vouch(contact)), refused(await vouch(elsewhere))]).toEqual(['notAllowed', 'notAllowed'])
  const rows = told(await vouch(desk)).units.filter(({ id }) => id === unit)
  expect(rows).toMatchObject([{ state: 'waiting', place: 1, isVouched: true }])
  expect(told(await vouch(desk)).units).toHaveLength(3)
  expect(await inboxOf(contact)).toEqual([expect.stringContaining('排队期间就可以确认本单位党员')])
  expect(told(await contact.call('members', 'ofUnit', { unit, pile: 'asked' })).members).toHaveLength(1)
  told(await contact.call('members', 'confirmMembership', { member: asked.id, version: asked.version }))
  expect((await mine(member)).membership).toBe('confirmed')
  expect(told(await contact.call('rosters', 'list', { unit, pile: 'here' })).lines).toEqual([])
  told(await contact.call('reporting', 'leave', { unit, version: version + 1, reason: '单位撤并了' }))
  const again = await contact.call('reporting', 'ask', { unit, version: version + 2, community })
  expect(told(again)).toMatchObject({ state: 'waiting', isVouched: false })
  expect(refused(await contact.call('members', 'ofUnit', { unit, pile: 'asked' }))).toBe('notVouched')
})

test('of a unit with a seat a desk says yes to its reporting in instead of vouching for it', async () => {
  const { id: unit, version } = await registerUnit(1, contact)
  expect(refused(await desk.call('reporting', 'vouch', { unit, version }))).toBe('wrongStatus')
  told(await desk.call('reporting', 'confirm', { unit, version }))
  expect(refused(await desk.call('reporting', 'vouch', { unit, version: version + 1 }))).toBe('wrongStatus')
})

test('a number is shown masked, and whole only by saying why, which the auditor reads', async () => {
  const { id } = await settle(1, member, desk)
  const lists = JSON.stringify([await reportedIn(), await reportedIn('behind')])
  expect([lists.includes('139****5678'), lists.includes(ownPhone)]).toEqual([true, false])
  expect(told(await desk.call('members', 'memberPhone', { member: id, reason: '核对报到' })).phone).toBe(ownPhone)
  const audits = await stored('audits')
  expect(audits).toContain('revealMemberPhone')
  expect(audits).toContain('核对报到')
  expect(await stored('members')).not.toContain(ownPhone)
})

test('of a member who cancels his account nothing is left that names him, and he may begin anew', async () => {
  const unit = await unitOf(contact, desk)
  const { id } = await settle(1, member, desk, { unit: unit.id })
  const { card, version } = await mine(member)
  told(await desk.call('members', 'memberPhone', { member: id, reason: '核对报到' }))
  told(await contact.call('members', 'confirmMembership', { member: id, version }))
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  const left = [await stored('members'), await stored('audits'), await stored('inbox')].join()
  for (const word of [people.resident, '党员 0001', 'medicine', card]) expect(left).not.toContain(word)
  expect(await stored('members')).not.toContain(unit.name)
  expect((await reportedIn()).counts.reportedIn).toBe(0)
  expect(refused(await desk.call('members', 'card', { card }))).toBe('cardUnknown')
  const again = await product.phone(people.resident)
  expect(told(await again.call('members', 'mine', {})).member).toBeNull()
  expect(refused(await again.call('members', 'saveCard', { version: version + 2, shows: [] }))).toBe('reportInFirst')
  expect(await reportIn(1, again)).toMatchObject({ state: 'asked', name: '党员 0001', membership: null, minutes: 0 })
})

test('the poster of a community is a mini program code that says which one it is', async () => {
  const poster = told(await desk.call('members', 'poster', {}))
  expect(poster).toMatchObject({ community: { code: community, name: '青檀社区' }, scene: community })
  expect(poster.picture).toMatch(/^data:image\/[a-z+]+;base64,/)
})

test('the code on a card opens it for whoever scans it with WeChat, and only its own member is given it', async () => {
  expect(refused(await desk.call('members', 'cardCode', {}))).toBe('reportInFirst')
  const asked = await reportIn(1, member)
  expect(refused(await member.call('members', 'cardCode', {}))).toBe('reportInFirst')
  told(await desk.call('members', 'confirmResidence', { member: asked.id, version: asked.version }))
  const { picture } = told(await member.call('members', 'cardCode', {}))
  expect(picture).toMatch(/^data:image\/[a-z+]+;base64,/)
})

test('units are found by any part of their name, and signs in it mean themselves', async () => {
  const { id } = await unitOf(contact, desk)
  const find = async (text: string) => told(await member.call('members', 'findUnits', { text })).units
  const named = [{ id, name: '示例单位 1 党支部', communityName: '青檀社区' }]
  for (const part of ['示例单位', '单位 1', '党支部', '示例单位 1 党支部']) expect(await find(part)).toEqual(named)
  for (const other of ['党总支', '示例.*党', '.', '(']) expect(await find(other)).toEqual([])
  const bracketed = told(await contact.call('reporting', 'register', { ...unitNo(3), name: '示例单位（机关）党支部' }))
  for (const part of ['（机关）', '(机关)', '单位(机', '关）党'])
    expect(await find(part)).toMatchObject([{ id: bracketed.id }])
  // Who takes no seat has no members.
  const organisation = told(await contact.call('reporting', 'register', organisationNo(2)))
  expect(await find('示例')).toMatchObject([{ id }, { id: bracketed.id }])
  const belonging = { ...memberNo(1), unit: organisation.id }
  expect(refused(await member.call('members', 'reportIn', belonging))).toBe('unitUnknown')
})
