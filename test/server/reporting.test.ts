import { areaCode } from '../../contract/ids'
import type { ReceptionView, UnitView } from '../../contract/reporting'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { sdkFor } from '../support/sdk'
import { codes, people, posts } from '../support/small-district'
import {
  community,
  crowdOf,
  inboxOf as inbox,
  nextCommunity,
  organisationNo,
  registerUnit,
  unitNo,
  vacate,
  withNextCommunity,
} from '../support/reporting-in'

let product: Product
let contact: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[contact, desk] = await Promise.all([product.phone(people.resident), product.phone(people.desk)])
})
afterAll(() => product.stop())

const register = (n: number, phone: Phone = contact): Promise<UnitView> => registerUnit(n, phone)
const reception = async (): Promise<ReceptionView> => told(await desk.call('reporting', 'reception', {}))
const mine = async (phone: Phone = contact) => told(await phone.call('reporting', 'mine', {})).units
const crowd = (count: number): Promise<Phone[]> => crowdOf(product, count)

test('a unit asks, the community is told and confirms, and the unit is told', async () => {
  const asked = await register(1)
  expect(asked).toMatchObject({ state: 'asked', place: null, phone: '13812341234', community: { code: community } })
  expect(await inbox(desk)).toEqual(['示例单位 1 党支部 申请报到，请确认'])

  const { id: unit, version } = asked
  const after = told(await desk.call('reporting', 'confirm', { unit, version }))
  expect(after).toMatchObject({ cap: 2, taken: 1, waiting: 0, units: [{ state: 'reportedIn' }] })
  expect((await mine())[0]).toMatchObject({
    state: 'reportedIn',
    events: [{ type: 'confirmed' }, { type: 'asked' }, { type: 'registered' }],
  })
  expect(await inbox(contact)).toEqual([expect.stringContaining('已确认 示例单位 1 党支部 报到')])
})

test('while nobody sits at the desk of the community, the desk above hears that a unit has asked', async () => {
  await vacate(product, posts.desk)
  await register(1)
  expect(await inbox(await product.phone(people.streetDesk))).toEqual(['示例单位 1 党支部 申请报到，请确认'])
})

test('beyond the cap units wait in the order in which they asked, and who leaves lets the next one in', async () => {
  const [first] = [await register(1), await register(2)]
  const others = await crowd(2)
  expect(await register(3, others[0])).toMatchObject({ state: 'waiting', place: 1 })
  const last = await register(4, others[1])
  expect(last).toMatchObject({ state: 'waiting', place: 2 })
  expect(refused(await desk.call('reporting', 'confirm', { unit: last.id, version: last.version }))).toBe(
    'communityFull',
  )

  const left = await contact.call('reporting', 'leave', {
    unit: first.id,
    version: first.version,
    reason: '单位搬走了',
  })
  expect(told(left)).toMatchObject({
    state: 'away',
    community: null,
    events: [{ type: 'left', note: '单位搬走了' }, {}, {}],
  })
  expect((await mine(others[0]))[0]).toMatchObject({ state: 'asked', place: null })
  expect((await mine(others[1]))[0]).toMatchObject({ state: 'waiting', place: 1 })
  expect(await inbox(others[0]!)).toEqual([expect.stringContaining('有了名额')])
  expect(await inbox(others[1]!)).toEqual([])
  expect(await inbox(desk)).toEqual(
    expect.arrayContaining(['示例单位 1 党支部 退出报到：单位搬走了', '示例单位 3 党支部 排到了名额，请确认']),
  )
})

test('social organisations and property companies come beside the units: they take no seat, wait for none and are moved nowhere', async () => {
  const [other] = await crowd(1)
  for (const n of [1, 2, 3]) await register(n, other)
  const organisation = told(await contact.call('reporting', 'register', organisationNo(4)))
  const property = { ...organisationNo(5), kind: 'propertyCompany' as const, name: '示例物业' }
  told(await contact.call('reporting', 'register', property))
  expect(organisation).toMatchObject({ kind: 'socialOrganisation', state: 'asked', place: null, members: 0 })
  expect(await inbox(desk)).toEqual(
    expect.arrayContaining(['社会组织 示例社会组织 4 申请报到，请确认', '物业企业 示例物业 申请报到，请确认']),
  )
  const { notices } = told(await desk.call('inbox', 'list', {}))
  expect(JSON.stringify([organisation.events, notices])).not.toMatch(/单位报到|单位联系人/)
  const before = await reception()
  expect(before).toMatchObject({ taken: 2, waiting: 1 })
  expect(before.units.map(({ kind, state }) => [kind, state])).toEqual([
    ['unit', 'asked'],
    ['unit', 'asked'],
    ['unit', 'waiting'],
    ['socialOrganisation', 'asked'],
    ['propertyCompany', 'asked'],
  ])

  const { id: unit, version } = organisation
  const after = told(await desk.call('reporting', 'confirm', { unit, version }))
  expect(after).toMatchObject({ taken: 2, waiting: 1 })
  expect((await mine()).find(({ id }) => id === unit)).toMatchObject({ state: 'reportedIn' })
  const street = await product.phone(people.streetDesk)
  const move = await street.call('reporting', 'move', { unit, version: version + 1, community: nextCommunity })
  expect(refused(move)).toBe('wrongStatus')
  told(await contact.call('reporting', 'leave', { unit, version: version + 1, reason: '换个社区' }))
  expect((await reception()).units.map(({ kind }) => kind)).toEqual(['unit', 'unit', 'unit', 'propertyCompany'])
})

test('of a unit the number of its members is asked, and of nobody else', async () => {
  expect(refused(await contact.call('reporting', 'register', { ...unitNo(1), members: 0 }))).toBe('invalidInput')
  expect(await mine()).toEqual([])
})

test('fifty units ask at once: none is turned away, two have a seat, and the others wait at places 1 to 48', async () => {
  const phones = await crowd(50)
  await Promise.all(phones.map((phone, n) => register(n, phone)))
  const { taken, waiting, units } = await reception()
  expect({ taken, waiting }).toEqual({ taken: 2, waiting: 48 })
  expect(units.map(({ state, place }) => [state, place])).toEqual([
    ['asked', null],
    ['asked', null],
    ...Array.from({ length: 48 }, (_, n) => ['waiting', n + 1]),
  ])
})

test('however confirmations, refusals and departures meet, no more than the cap are in', async () => {
  const phones = await crowd(8)
  const units = await Promise.all(phones.map((phone, n) => register(n, phone)))
  const ways = ['confirm', 'decline', 'leave'] as const
  const steps = units.map(async ({ id: unit, version }, n) => {
    const way = ways[n % 3] ?? 'confirm'
    if (way === 'leave') return phones[n]?.call('reporting', 'leave', { unit, version, reason: '不去了' })
    return way === 'confirm'
      ? desk.call('reporting', 'confirm', { unit, version })
      : desk.call('reporting', 'decline', { unit, version, reason: '离得太远' })
  })
  await Promise.all(steps)
  const after = await reception()
  expect(after.taken).toBe(Math.min(2, after.units.length))
  const states = await Promise.all(phones.map(async (phone) => (await mine(phone))[0]?.state))
  expect(states.filter((state) => state === 'reportedIn' || state === 'asked')).toHaveLength(after.taken)
  expect(states.filter((state) => state !== 'away')).toHaveLength(after.units.length)
})

test('a community declines with a reason, and the unit can ask elsewhere', async () => {
  const { id: unit, version } = await register(1)
  told(await desk.call('reporting', 'decline', { unit, version, reason: '离单位太远，建议到就近社区' }))
  const [away] = await mine()
  expect(away).toMatchObject({
    state: 'away',
    events: [{ type: 'declined', note: '离单位太远，建议到就近社区' }, {}, {}],
  })
  expect(await inbox(contact)).toEqual([expect.stringContaining('离单位太远')])
  const again = await contact.call('reporting', 'ask', { unit, version: away?.version ?? 0, community })
  expect(told(again)).toMatchObject({ state: 'asked' })
})

test('a retry of a registration finds what the first try has filed', async () => {
  const [one, two] = await Promise.all([register(1), register(1)])
  expect(two.id).toBe(one.id)
  expect((await register(1)).id).toBe(one.id)
  expect((await reception()).units).toHaveLength(1)
  expect(await inbox(desk)).toHaveLength(1)
})

test('a unit that was cut short between asking and queueing takes its place when it looks', async () => {
  const { id } = await register(1)
  const database = sdkFor(product.cloud).database()
  await database
    .collection('receptions')
    .doc(codes.community)
    .set({ data: { queue: [] } })
  expect((await mine())[0]).toMatchObject({ id, state: 'asked' })
  expect((await reception()).units).toHaveLength(1)
})

test('a unit that leaves while it is put into the queue again does not stay there', async () => {
  const { id: unit, version } = await register(1)
  const database = sdkFor(product.cloud).database()
  for (let round = 0; round < 5; round++) {
    const current = (await mine())[0]
    await database
      .collection('receptions')
      .doc(codes.community)
      .set({ data: { queue: [] } })
    await Promise.all([
      mine(),
      contact.call('reporting', 'leave', { unit, version: current?.version ?? version, reason: '单位搬走了' }),
    ])
    const after = (await mine())[0]
    expect((await reception()).units.map(({ id }) => id)).toEqual(after?.state === 'away' ? [] : [unit])
    if (after?.state === 'away') await contact.call('reporting', 'ask', { unit, version: after.version, community })
  }
})

test('a step whose answer got lost is not taken twice, and its retry is told so as a success', async () => {
  const { id: unit, version } = await register(1)
  const leave = () => contact.call('reporting', 'leave', { unit, version, reason: '单位搬走了' })
  expect([told(await leave()).version, told(await leave()).version]).toEqual([version + 1, version + 1])
  const again = told(await contact.call('reporting', 'ask', { unit, version: version + 1, community }))
  const confirm = () => desk.call('reporting', 'confirm', { unit, version: again.version })
  expect([told(await confirm()).taken, told(await confirm()).taken]).toEqual([1, 1])
  const street = await product.phone(people.streetDesk)
  const move = () => street.call('reporting', 'move', { unit, version: again.version + 1, community: nextCommunity })
  expect(told(await move())).toEqual(told(await move()))
  expect((await mine())[0]?.events.map(({ type }) => type)).toEqual([
    ...['moved', 'confirmed', 'asked', 'left', 'asked', 'registered'],
  ])
})

test('a unit that had reported in is asked to leave in words of its own', async () => {
  const { id: unit, version } = await register(1)
  told(await desk.call('reporting', 'confirm', { unit, version }))
  told(await desk.call('reporting', 'decline', { unit, version: version + 1, reason: '换到别的社区' }))
  expect((await mine())[0]).toMatchObject({ state: 'away', events: [{ type: 'released' }, {}, {}, {}] })
  expect(await inbox(contact)).toContain('青檀社区 请 示例单位 1 党支部 退出报到：换到别的社区')
})

test('nobody comes and goes without an end, and a unit that has left does not count against new ones', async () => {
  const { id: unit, ...first } = await register(1)
  let { version } = first
  for (let round = 0; round < 4; round++) {
    version = told(await contact.call('reporting', 'leave', { unit, version, reason: '换个时间' })).version
    version = told(await contact.call('reporting', 'ask', { unit, version, community })).version
  }
  version = told(await contact.call('reporting', 'leave', { unit, version, reason: '换个时间' })).version
  expect(refused(await contact.call('reporting', 'ask', { unit, version, community }))).toBe('askedTooOften')
  for (const n of [2, 3, 4, 5, 6]) await register(n)
})

test('a unit reports in to one community at a time, and one person registers five units at most', async () => {
  const { id: unit, version } = await register(1)
  const elsewhere = await contact.call('reporting', 'ask', { unit, version, community })
  expect(refused(elsewhere)).toBe('alreadyAsked')
  for (const n of [2, 3, 4, 5]) await register(n)
  expect(refused(await contact.call('reporting', 'register', unitNo(6)))).toBe('tooManyUnits')
})

test.each([
  ['the street above', 'may', people.streetDesk],
  ['the district above', 'may', people.centre],
  ['the desk of another community', 'may not', people.elsewhere],
  ['a grid worker of the community', 'may not', people.worker],
  ['a neighbour', 'may not', people.other],
])('%s %s decide on a unit', async (_, may, openid) => {
  const { id: unit, version } = await register(1)
  const phone = await product.phone(openid)
  const answers = [
    await phone.call('reporting', 'reception', { community }),
    await phone.call('reporting', 'unitPhone', { unit, reason: '核对报到' }),
    await phone.call('reporting', 'confirm', { unit, version }),
  ]
  expect(answers.map(({ ok }) => ok)).toEqual(Array.from({ length: 3 }, () => may === 'may'))
  expect((await mine())[0]?.state).toBe(may === 'may' ? 'reportedIn' : 'asked')
})

test('nobody takes out a unit of others, and a desk that looks at an older state is told so', async () => {
  const { id: unit, version } = await register(1)
  const other = await product.phone(people.other)
  expect(refused(await other.call('reporting', 'leave', { unit, version, reason: '捣乱' }))).toBe('notFound')
  told(await contact.call('reporting', 'leave', { unit, version, reason: '单位搬走了' }))
  expect(refused(await desk.call('reporting', 'confirm', { unit, version }))).toBe('stale')
})

test('a desk sees a masked number, and the whole one only by saying why, which the auditor reads', async () => {
  const { id: unit } = await register(1)
  expect((await reception()).units[0]?.phone).toBe('138****1234')
  expect(told(await desk.call('reporting', 'unitPhone', { unit, reason: '核对报到' })).phone).toBe('13812341234')
  const database = sdkFor(product.cloud).database()
  const { data } = (await database.collection('audits').get()) as { data: { act: string; reason: string }[] }
  expect(data).toMatchObject([{ act: 'revealUnitPhone', reason: '示例单位 1 党支部：核对报到' }])
  const stored = JSON.stringify(await database.collection('units').get())
  expect(stored).not.toContain('13812341234')
})

test('a contact person who cancels his account is gone, and his unit stays', async () => {
  await register(1)
  told(await contact.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect((await reception()).units).toMatchObject([{ name: '示例单位 1 党支部', contactName: '', phone: '' }])
  const database = sdkFor(product.cloud).database()
  expect(JSON.stringify(await database.collection('units').get())).not.toContain(people.resident)
})

test('a place that is no community takes no unit', async () => {
  const grid = { ...unitNo(1), community: areaCode.parse(codes.grid) }
  expect(refused(await contact.call('reporting', 'register', grid))).toBe('placeUnknown')
  expect(await mine()).toEqual([])
})
