import { areaCode, unitId } from '../../contract/ids'
import type { ReceptionView, UnitRow } from '../../contract/reporting'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { demandNo, resourceNo } from '../support/projects'
import { reportIn } from '../support/report-in'
import { sdkFor } from '../support/sdk'
import { codes, people } from '../support/small-district'
import {
  community,
  crowdOf,
  inboxOf as inbox,
  nextCommunity,
  organisationNo,
  registerUnit,
  unitNo,
  withNextCommunity,
} from '../support/reporting-in'

let product: Product
let desk: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  desk = await product.phone(people.desk)
})
afterAll(() => product.stop())

const reception = async (): Promise<ReceptionView> => told(await desk.call('reporting', 'reception', {}))

/** As they lie there after years without a cap: so many units, all of them confirmed. */
const manyInside = async (count: number): Promise<UnitRow[]> => {
  const database = sdkFor(product.cloud).database()
  const units = await Promise.all((await crowdOf(product, count)).map((phone, n) => registerUnit(n, phone)))
  const queue = units.map(({ id }) => ({ unit: id, at: new Date(), confirmedAt: new Date() }))
  await database.collection('receptions').doc(codes.community).set({ data: { queue } })
  return (await reception()).units
}

test('the street sees which units beyond the cap had better go where, and moves them line by line', async () => {
  const before = await manyInside(4)
  const street = await product.phone(people.streetDesk)
  const plan = told(await street.call('reporting', 'rebalancing', {}))
  expect(plan).toMatchObject({ cap: 2, communities: 2, units: 4, unplaced: [] })
  expect(plan.moves.map(({ unit }) => unit).sort()).toEqual(
    before
      .slice(2)
      .map(({ id }) => id)
      .sort(),
  )
  expect(plan.moves[0]).toMatchObject({ from: { name: '青檀社区' }, to: { name: '柏林社区' }, metres: 731 })

  for (const { unit, version, to } of plan.moves)
    told(await street.call('reporting', 'move', { unit, version, community: to.code }))
  expect(told(await street.call('reporting', 'rebalancing', {})).moves).toEqual([])
  const there = told(await street.call('reporting', 'reception', { community: nextCommunity }))
  expect(there).toMatchObject({ taken: 2, units: [{ state: 'reportedIn' }, { state: 'reportedIn' }] })
  const elsewhere = await product.phone(people.elsewhere)
  expect(await inbox(elsewhere)).toHaveLength(2)
})

test('who finds no place in any community is named, with where it waits', async () => {
  const before = await manyInside(5)
  const street = await product.phone(people.streetDesk)
  const { moves, unplaced } = told(await street.call('reporting', 'rebalancing', {}))
  const left = before.slice(2).filter(({ id }) => moves.every(({ unit }) => unit !== id))
  expect([moves.length, left.length]).toEqual([2, 1])
  expect(unplaced).toEqual(
    left.map(({ id: unit, name, members }) => ({ unit, name, members, at: { code: community, name: '青檀社区' } })),
  )
})

test('a line says what the community there lacks and the unit can do, by its members or by what it gives', async () => {
  const before = await manyInside(3)
  const [, , contact] = await crowdOf(product, 3)
  const [street, elsewhere, member] = await Promise.all(
    [people.streetDesk, people.elsewhere, people.other].map((person) => product.phone(person)),
  )
  const { id: unit } = before[2]!
  const brings = async () => told(await street!.call('reporting', 'rebalancing', {})).moves.map((move) => move.brings)
  told(await elsewhere!.call('projects', 'listDemand', demandNo(1)))
  told(await elsewhere!.call('projects', 'listDemand', { ...demandNo(2), skill: 'medicine' as const }))
  expect(await brings()).toEqual([[]])
  told(await contact!.call('projects', 'offer', { ...resourceNo(1), unit }))
  expect(await brings()).toEqual([['repair']])
  const { id, version } = await reportIn(1, member!, { unit })
  told(await contact!.call('members', 'confirmMembership', { member: id, version }))
  expect((await brings()).flat().toSorted()).toEqual(['medicine', 'repair'])
})

test('a unit is not moved where no seat is left, nor by a desk that is not above both communities', async () => {
  const [unit] = await manyInside(1)
  const other = await crowdOf(product, 3)
  for (const n of [1, 2]) await registerUnit(n, other[n]!)
  const { id, version } = unit!
  const guest = told(await other[0]!.call('reporting', 'register', organisationNo(9)))
  // What is not his to move is one to him, whether it is there or not.
  for (const each of [id, guest.id, unitId.parse('nobody-knows-it')])
    expect(refused(await desk.call('reporting', 'move', { unit: each, version, community: nextCommunity }))).toBe(
      'notAllowed',
    )
  expect(refused(await desk.call('reporting', 'rebalancing', {}))).toBe('notAllowed')
  const street = await product.phone(people.streetDesk)
  const away = told(await street.call('reporting', 'move', { unit: id, version, community: nextCommunity }))
  expect(away.community.name).toBe('柏林社区')
  const back = await street.call('reporting', 'move', { unit: id, version: version + 1, community })
  expect(refused(back)).toBe('communityFull')
})

test('a unit may mean a compound of the community: desk and worker of the grid see it, the seat is the community’s, and it stays behind', async () => {
  const [worker, neighbour, street] = await Promise.all(
    [people.worker, people.neighbour, people.streetDesk].map((person) => product.phone(person)),
  )
  const [contact] = await crowdOf(product, 1)
  const grid = areaCode.parse(codes.grid)
  const ofGrids = async (phone: Phone) => told(await phone.call('reporting', 'ofGrids', {})).units
  const outside = { ...unitNo(1), community: nextCommunity, grid }
  expect(refused(await contact!.call('reporting', 'register', outside))).toBe('placeUnknown')
  const { id: unit, version } = told(await contact!.call('reporting', 'register', { ...unitNo(1), grid }))
  expect(await reception()).toMatchObject({ taken: 1, units: [{ grid: { name: '青檀社区 01 网格' } }] })
  expect(await ofGrids(worker!)).toMatchObject([{ id: unit, state: 'asked', grid: { code: grid } }])
  expect(await ofGrids(neighbour!)).toEqual([])
  expect(refused(await desk.call('reporting', 'ofGrids', {}))).toBe('noGrid')

  told(await desk.call('reporting', 'confirm', { unit, version }))
  expect(await ofGrids(worker!)).toMatchObject([{ state: 'reportedIn' }])
  told(await street!.call('reporting', 'move', { unit, version: version + 1, community: nextCommunity }))
  expect(await ofGrids(worker!)).toEqual([])
  const reason = '换回原来的社区'
  told(await contact!.call('reporting', 'leave', { unit, version: version + 2, reason }))
  const back = told(await contact!.call('reporting', 'ask', { unit, version: version + 3, community, grid }))
  expect(back).toMatchObject({ state: 'asked', community: { name: '青檀社区' }, grid: { code: grid } })
})

test('a unit in the queue changes its grid where it is: place and history stay, and a lost answer is given again', async () => {
  const [, , third] = await crowdOf(product, 3)
  for (const [n, phone] of (await crowdOf(product, 3)).entries()) await registerUnit(n, phone)
  const [unit] = told(await third!.call('reporting', 'mine', {})).units
  const [grid, neighbour] = [codes.grid, codes.neighbour].map((code) => areaCode.parse(code))
  const to = { unit: unit!.id, version: unit!.version, community, grid }
  const before = { state: unit!.state, place: unit!.place }
  const named = told(await third!.call('reporting', 'ask', to))
  expect(named).toMatchObject({ ...before, grid: { code: grid }, version: unit!.version + 1 })
  expect(named.events).toMatchObject([{ type: 'gridNamed', note: '青檀社区 01 网格' }, {}, {}])
  expect(told(await third!.call('reporting', 'ask', to))).toEqual(named)
  expect(refused(await third!.call('reporting', 'ask', { ...to, grid: neighbour }))).toBe('stale')
  const none = { unit: unit!.id, version: named.version, community }
  expect(told(await third!.call('reporting', 'ask', none))).toMatchObject({ ...before, grid: null })
  expect(await reception()).toMatchObject({ taken: 2, waiting: 1 })
})

test('who named a school is seen by the worker of the grid in which it lies, and by no other', async () => {
  const school = areaCode.parse(`${codes.community}9001`)
  const areas = sdkFor(product.cloud).database().collection('areas')
  const { data } = await areas.doc(codes.grid).get()
  const { _id: _, path: __, ...around } = data
  const path = [codes.district, codes.street, codes.community, school]
  const special = { name: '青檀小学', tier: 9, special: true, parent: codes.community, path }
  await areas.doc(school).set({ data: { ...around, ...special } })
  const [contact] = await crowdOf(product, 1)
  const facts = { ...unitNo(1), grid: school }
  const { id } = told(await contact!.call('reporting', 'register', facts))
  const [worker, neighbour] = await Promise.all(
    [people.worker, people.neighbour].map((person) => product.phone(person)),
  )
  const ofGrids = async (phone: Phone) => told(await phone.call('reporting', 'ofGrids', {})).units
  expect(await ofGrids(worker!)).toMatchObject([{ id, grid: { code: school, name: '青檀小学' } }])
  expect(await ofGrids(neighbour!)).toEqual([])
})
