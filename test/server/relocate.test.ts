import type { AskOf } from '../../contract/action'
import { postId } from '../../contract/ids'
import type { steps } from '../../contract/request-steps'
import type { RequestView } from '../../contract/requests'
import type { Seed } from '../../local/cloud'
import { office, phonesOf, photoOf, read, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { nextCommunity, withNextCommunity } from '../support/reporting-in'
import { codes, posts } from '../support/small-district'

/** Two grids in one community, and another community on the same street whose desk nobody has helped yet. */
const twoCommunities = (): Seed => {
  const seed = office()
  return { ...seed, collections: { ...seed.collections, areas: withNextCommunity().collections.areas ?? [] } }
}

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  product = await startProduct(twoCommunities())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

type Asked = Partial<AskOf<typeof steps.relocate>>

const toNeighbour: Asked = { place: { source: 'area', area: codes.neighbour } }
const toNextCommunity: Asked = { place: { source: 'area', area: nextCommunity } }
const relocate = (phone: Phone, { id }: Pick<RequestView, 'id'>, asked: Asked = toNeighbour) =>
  phone.call('requests', 'relocate', { id, reason: '现场核实在另一处', ...asked } as AskOf<typeof steps.relocate>)
const listed = async (phone: Phone): Promise<string[]> =>
  told(await phone.call('requests', 'tasks', { group: 'assigned' })).rows.map(({ id }) => id)

test('a desk puts a request where it really is: the worker there has it, who had it sees what he did, its reporter reads both places', async () => {
  const one = await raiseOne(by.resident, { place: { source: 'pin', at: [117.502, 34.801], detail: '三号楼门口' } })
  told(await by.worker.call('requests', 'accept', { id: one.id }))
  const moved = told(await relocate(by.desk, one))
  expect(moved).toMatchObject({
    status: 'assigned',
    assignee: { name: '青檀社区 02 网格员' },
    place: { area: codes.neighbour, areaName: '青檀社区 02 网格' },
  })
  expect(await listed(by.neighbour)).toContain(one.id)
  expect(await titles(by.neighbour, one)).toEqual(['更正地点'])
  expect(await titles(by.worker, one)).toEqual(['已改派', '新任务'])
  expect((await titles(by.resident, one))[0]).toBe('已更正地点')
  const said = (await read(by.resident, one)).events.at(-1)
  expect(said).toMatchObject({
    type: 'relocated',
    note: '现场核实在另一处',
    detail: '地点由 青檀社区 01 网格 更正为 青檀社区 02 网格，已交 青檀社区 02 网格员',
  })
  expect(JSON.stringify(await read(by.worker, one))).not.toContain('三号楼门口')
  expect(
    refused(
      await by.worker.call('requests', 'resolve', { id: one.id, note: '好了', photos: [await photoOf(by.worker)] }),
    ),
  ).toBe('notAllowed')
  told(await by.neighbour.call('requests', 'accept', { id: one.id }))
  expect((await read(by.neighbour, one)).place.detail).toBe('三号楼门口')
})

test('who would get it is told beforehand and comes true, and nothing is changed by asking', async () => {
  const one = await raiseOne(by.resident)
  const asked = (phone: Phone, asks: Asked) => phone.call('requests', 'relocated', { id: one.id, place: asks.place! })
  expect(told(await asked(by.desk, toNeighbour))).toEqual({ name: '青檀社区 02 网格员', stays: false })
  expect(await asked(by.desk, toNextCommunity)).toMatchObject({
    refusal: { message: '新地点不在您的辖区，请上一级工作台来更正' },
  })
  expect(refused(await asked(by.worker, toNeighbour))).toBe('notAllowed')
  expect(refused(await asked(by.elsewhere, toNeighbour))).toBe('notAllowed')
  expect((await read(by.desk, one)).version).toBe(one.version)
  expect(told(await relocate(by.desk, one)).assignee.name).toBe('青檀社区 02 网格员')
})

test('who names another door with the place has that one from then on', async () => {
  const one = await raiseOne(by.resident, { place: { source: 'pin', at: [117.502, 34.801], detail: '三号楼门口' } })
  told(await relocate(by.desk, one, { place: { ...toNeighbour.place!, detail: '五号楼门口' } }))
  expect((await read(by.resident, one)).place).toMatchObject({ area: codes.neighbour, detail: '五号楼门口' })
})

test('between communities it is for the street: the old community has it no longer, the new one has it as if it had been raised there', async () => {
  const one = await raiseOne(by.resident)
  const answer = await relocate(by.desk, one, toNextCommunity)
  expect(answer).toMatchObject({ ok: false, refusal: { message: '新地点不在您的辖区，请上一级工作台来更正' } })
  const moved = told(await relocate(by.streetDesk, one, toNextCommunity))
  expect(moved).toMatchObject({ status: 'pendingDispatch', assignee: { name: '柏林社区工作台' } })
  expect(refused(await by.desk.call('requests', 'read', { id: one.id }))).toBe('notAllowed')
  const elsewhere = await read(by.elsewhere, one)
  expect(elsewhere.actions).toEqual(expect.arrayContaining(['reassign', 'reject', 'relocate']))
  expect(elsewhere.arrival[0]).toBe('榆园街道工作台 更正地点：现场核实在另一处')
})

test('who has sent it back does not get it again by having its place put right', async () => {
  const one = await raiseOne(by.resident, { place: { source: 'area', area: codes.neighbour } })
  told(await by.neighbour.call('requests', 'return', { id: one.id, reason: '不在我的网格' }))
  told(await relocate(by.desk, one, { place: { source: 'area', area: codes.grid } }))
  told(await by.worker.call('requests', 'return', { id: one.id, reason: '也不在我这里' }))
  const back = told(await relocate(by.desk, one))
  expect(back.assignee.name).not.toBe('青檀社区 02 网格员')
})

type Refusal = readonly [string, (one: RequestView) => Promise<Answer<unknown>>, string]
const refusals: readonly Refusal[] = [
  [
    'to where it is already',
    (one) => relocate(by.desk, one, { place: { source: 'pin', at: [117.502, 34.801] } }),
    'invalidInput',
  ],
  [
    'to a place that is nowhere',
    (one) => relocate(by.desk, one, { place: { source: 'pin', at: [10, 10] } }),
    'placeUnknown',
  ],
  ['by who handles it', (one) => relocate(by.worker, one), 'notAllowed'],
  ['by its reporter', (one) => relocate(by.resident, one), 'notAllowed'],
  ['by the desk of another community', (one) => relocate(by.elsewhere, one), 'notAllowed'],
  [
    'when it is solved',
    async (one) => {
      told(await by.worker.call('requests', 'accept', { id: one.id }))
      told(
        await by.worker.call('requests', 'resolve', { id: one.id, note: '好了', photos: [await photoOf(by.worker)] }),
      )
      return relocate(by.desk, one)
    },
    'wrongStatus',
  ],
  [
    'while several work on it',
    async (one) => {
      const task = '请看一看'
      const shares = [posts.worker, posts.neighbour].map((post) => ({ post: postId.parse(post), task }))
      told(await by.desk.call('requests', 'split', { id: one.id, shares }))
      return relocate(by.desk, one)
    },
    'wrongStatus',
  ],
  [
    'while another one is merged into it',
    async (one) => {
      const same = await raiseOne(by.third)
      told(await by.desk.call('requests', 'merge', { id: same.id, into: one.id }))
      return relocate(by.desk, one)
    },
    'wrongStatus',
  ],
  [
    'to a door in words that are not fit to be kept',
    (one) => relocate(by.desk, one, { place: { ...toNeighbour.place!, detail: '违规样例' } }),
    'riskyText',
  ],
  [
    'with words that are not fit to be kept',
    (one) => relocate(by.desk, one, { ...toNeighbour, reason: '违规样例' }),
    'riskyText',
  ],
]

test.each(refusals)('a place is not changed %s', async (_, attempt, code) => {
  const one = await raiseOne(by.resident)
  expect(refused(await attempt(one))).toBe(code)
  expect((await read(by.resident, one)).place.area).toBe(codes.grid)
})
