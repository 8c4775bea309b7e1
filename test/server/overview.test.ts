import fc from 'fast-check'
import type { CommunityFigures, UnitFigures } from '../../contract/overview'
import { areaCode } from '../../contract/ids'
import type { Seed } from '../../local/cloud'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { byCode, settle, station, unitOf } from '../support/report-in'
import { community, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { rowsIn } from '../support/rosters'
import { codes, people } from '../support/small-district'
import { figureWorld, type World } from '../support/figures'

let product: Product
let member: Phone
let contact: Phone
let desk: Phone
let street: Phone
let centre: Phone

const at = new Date('2026-11-20T10:00:00+08:00')
const street1 = areaCode.parse(codes.street)
const byRate = { order: 'checkInRate', lowestFirst: true } as const

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
const auditor = { _id: 'oAuditorAAAAAAAAAAAAAAAAAAAA', name: '审计员', roles: ['auditor'], home: null, elder: false }

beforeEach(async () => {
  const seed = withNextCommunity()
  await product.cloud.reset({
    ...seed,
    collections: { ...seed.collections, people: [...(seed.collections.people ?? []), auditor] },
  })
  product.cloud.clock.moveTo(at)
  ;[member, contact, desk, street, centre] = (await Promise.all(
    [people.resident, people.other, people.desk, people.streetDesk, people.centre].map((id) => product.phone(id)),
  )) as [Phone, Phone, Phone, Phone, Phone]
})
afterAll(() => product.stop())

const coverage = async (phone: Phone, input: Parameters<typeof phone.call<'overview', 'coverage'>>[2] = {}) =>
  told(await phone.call('overview', 'coverage', input))
const participation = async (phone: Phone) => told(await phone.call('overview', 'participation', byRate))

/** A unit with a member of two who has checked in, and somebody who has not said his unit. */
const aMonth = async (): Promise<void> => {
  const unit = await unitOf(contact, desk)
  const { id, version } = await settle(1, member, desk, { unit: unit.id })
  told(await contact.call('members', 'confirmMembership', { member: id, version }))
  const second = await product.phone('oSecondMemberAAAAAAAAAAAAAAA')
  await settle(2, second, desk)
  const { text } = await station(desk)
  told(await member.call('members', 'checkIn', { presence: { way: 'code', code: text } }))
}

test('before anything is counted nothing is shown as if it were nothing', async () => {
  expect(await coverage(centre)).toMatchObject({ asOf: null, communities: [], totals: { communities: 0 } })
  expect(await participation(centre)).toMatchObject({ asOf: null, units: [] })
})

test('the district sees each community with its units, free seats and who is behind, as it was at the last counting', async () => {
  await aMonth()
  await product.cloud.runTimers()
  const told = await coverage(centre)
  expect(told).toMatchObject({ area: { code: codes.district }, month: '2026-11', cap: 2 })
  expect(told.totals).toEqual({
    ...{ communities: 2, units: 1, free: 3, members: 2, behind: 1 },
    byCoverage: { without: 1, free: 1, full: 0, over: 0 },
  })
  expect(told.communities).toMatchObject([
    { community: { code: community }, coverage: 'free', units: 1, free: 1, members: 2, behind: 1 },
    { community: { code: nextCommunity }, coverage: 'without', units: 0, free: 2, members: 0, behind: 0 },
  ])
  const without = await coverage(centre, { coverage: 'without' })
  expect(without.communities.map(({ community: { name } }) => name)).toEqual(['柏林社区'])
})

test('a unit is shown with who has reported in and checked in of its members', async () => {
  await aMonth()
  await product.cloud.runTimers()
  const { units, quarter } = await participation(street)
  expect(quarter).toBe('2026-Q4')
  expect(units).toMatchObject([
    { name: '示例单位 1 党支部', declared: 30, members: 1, reportedIn: 1, checkedIn: 1, checkInRate: 1, grade: null },
  ])
  expect(units[0]?.reportedInRate).toBeCloseTo(1 / 30, 4)
})

test('figures are counted again after an hour, and a unit that has left is counted no more', async () => {
  await aMonth()
  await product.cloud.runTimers()
  const unit = told(await contact.call('reporting', 'mine', {})).units[0]!
  told(await contact.call('reporting', 'leave', { unit: unit.id, version: unit.version, reason: '迁走' }))
  await product.cloud.runTimers()
  const before = await participation(centre)
  expect(before.units).toHaveLength(1)
  product.cloud.clock.moveTo(new Date(at.getTime() + 3_700_000))
  await product.cloud.runTimers()
  const after = await participation(centre)
  expect(after.units).toEqual([])
  expect(after.asOf!.getTime()).toBeGreaterThan(before.asOf!.getTime())
})

test('a month that can be made good is counted on for the days of grace', async () => {
  await aMonth()
  const late = { month: '2026-11' }
  product.cloud.clock.moveTo(new Date('2026-12-02T10:00:00+08:00'))
  await product.cloud.runTimers()
  const { communities } = await coverage(centre, late)
  expect(communities[0]).toMatchObject({ members: 2, behind: 1 })
  expect((await coverage(centre)).communities[0]).toMatchObject({ members: 2, behind: 2 })
})

test('whose late check-in waits for the desk is not behind, in the figures as in the list of the desk', async () => {
  await settle(1, member, desk)
  await settle(2, await product.phone('oSecondMemberAAAAAAAAAAAAAAA'), desk)
  const { text } = await station(desk)
  product.cloud.clock.moveBy(60_000)
  told(await member.call('members', 'checkIn', byCode(text, at)))
  await product.cloud.runTimers()
  const { counts } = told(await desk.call('members', 'ofCommunity', { pile: 'behind' }))
  expect(counts).toMatchObject({ claims: 1, behind: 1 })
  expect((await coverage(centre)).communities[0]).toMatchObject({ members: 2, behind: counts.behind })
})

test('whose late check-in waits counts for his unit neither as done nor as missing, until the desk has said yes', async () => {
  await aMonth()
  const late = await product.phone('oLateMemberAAAAAAAAAAAAAAAAA')
  const unit = told(await contact.call('reporting', 'mine', {})).units[0]!
  const { id, version } = await settle(3, late, desk, { unit: unit.id })
  told(await contact.call('members', 'confirmMembership', { member: id, version }))
  const { text } = await station(desk)
  product.cloud.clock.moveBy(60_000)
  told(await late.call('members', 'checkIn', byCode(text, at)))
  const counted = async () => {
    await product.cloud.runTimers()
    return (await participation(street)).units
  }
  expect(await counted()).toMatchObject([{ reportedIn: 2, checkedIn: 1, claimed: 1, checkInRate: 1 }])
  const { members } = told(await desk.call('members', 'ofCommunity', { pile: 'claims' }))
  const claim = { member: members[0]!.id, version: members[0]!.version, month: '2026-11' }
  told(await desk.call('members', 'confirmCheckIn', claim))
  product.cloud.clock.moveBy(3_700_000)
  expect(await counted()).toMatchObject([{ reportedIn: 2, checkedIn: 2, claimed: 0, checkInRate: 1 }])
})

test('nobody sees figures of an area that is not below his desk', async () => {
  const elsewhere = await product.phone(people.elsewhere)
  for (const action of ['coverage', 'exportCoverage'] as const) {
    expect(refused(await member.call('overview', action, {}))).toBe('notAllowed')
    expect(refused(await elsewhere.call('overview', action, { area: street1 }))).toBe('notAllowed')
    expect(refused(await street.call('overview', action, { area: areaCode.parse(codes.district) }))).toBe('notAllowed')
  }
  for (const action of ['participation', 'exportParticipation'] as const) {
    expect(refused(await member.call('overview', action, byRate))).toBe('notAllowed')
    expect(refused(await elsewhere.call('overview', action, { ...byRate, area: street1 }))).toBe('notAllowed')
  }
  expect((await coverage(desk)).area.code).toBe(community)
})

test('what is exported is what is shown, with its time and no telephone number, and an auditor reads who did it', async () => {
  await aMonth()
  await product.cloud.runTimers()
  const file = told(await street.call('overview', 'exportParticipation', byRate))
  expect(file.name).toMatch(/单位参与情况2026-11\.xlsx$/)
  const rows = await rowsIn(Buffer.from(file.content, 'base64'))
  expect(String(rows[1])).toContain('数据截至 2026-11-20 10:00')
  expect(String(rows[1])).toContain('按签到率从低到高')
  expect(rows[2]?.slice(0, 3)).toEqual(['单位', '报到社区', '在职党员'])
  expect(rows[3]).toEqual(['示例单位 1 党支部', '青檀社区', 30, 1, 1, 3.3, 1, 0, 100, 0, 0, 0, 0, '还没有'])
  expect(JSON.stringify(rows)).not.toMatch(/1[3-9]\d{9}/)

  const covered = told(await centre.call('overview', 'exportCoverage', { coverage: 'without' }))
  expect((await rowsIn(Buffer.from(covered.content, 'base64'))).at(-1)?.slice(1, 3)).toEqual(['柏林社区', '没有单位'])

  const audit = await product.phone(auditor._id)
  const { rows: looks } = told(await audit.call('trust', 'audits', {}))
  expect(looks.map(({ act, reason }) => [act, reason])).toEqual([
    ['exportFigures', expect.stringMatching(/^单位覆盖情况（.*，2026-11，没有单位，1 行）$/)],
    ['exportFigures', expect.stringMatching(/^单位参与情况（.*，2026-11，按签到率从低到高，1 行）$/)],
  ])
})

/** Everything is another world, and counted. */
const fill = async (seed: Seed): Promise<void> => {
  await product.cloud.reset(seed)
  centre = await product.phone(people.centre)
  await product.cloud.runTimers()
}

test('units are put in order by a rate and paged, each once', async () => {
  const { seed } = figureWorld(
    Array.from({ length: 45 }, (_, n) => ({ community: n % 2, declared: 10, members: [n % 5, n % 3, n % 7] })),
  )
  await fill(seed)
  const seen: UnitFigures[] = []
  for (let cursor: string | undefined, pages = 1; pages <= 3; pages++) {
    const input = { order: 'minutes', lowestFirst: false, ...(cursor !== undefined && { cursor }) } as const
    const { units, next } = told(await centre.call('overview', 'participation', input))
    seen.push(...units)
    expect(next === null).toBe(pages === 3)
    cursor = next ?? undefined
  }
  expect(new Set(seen.map(({ unit }) => unit)).size).toBe(45)
  expect(seen.map(({ minutes }) => minutes)).toEqual(seen.map(({ minutes }) => minutes).sort((a, b) => b - a))
})

const unitOfWorld = fc.record({
  community: fc.nat(1),
  declared: fc.integer({ min: 1, max: 6 }),
  members: fc.array(fc.nat(15), { maxLength: 5 }),
})

test('whatever units and members do, what is counted is what they did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unitOfWorld, { maxLength: 6 }), async (world: World) => {
      const { seed, recount } = figureWorld(world)
      await fill(seed)
      const { communities } = await coverage(centre)
      const { units } = await participation(centre)
      const byCode = (a: CommunityFigures, b: CommunityFigures) => a.community.code.localeCompare(b.community.code)
      const figuresOf = ({ units: count, members, behind }: CommunityFigures) => ({ units: count, members, behind })
      expect([...communities].sort(byCode).map(figuresOf)).toEqual(recount.communities)
      const byUnit = new Map(units.map((unit) => [unit.unit as string, unit]))
      expect(byUnit.size).toBe(recount.units.length)
      for (const { unit, ...figures } of recount.units) expect(byUnit.get(unit)).toMatchObject(figures)
    }),
    { numRuns: 12 },
  )
}, 60_000)
