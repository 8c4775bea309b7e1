import type { Seed } from '../../local/cloud'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { codes, inGrid, people, posts, smallDistrict } from '../support/small-district'

const day = 24 * 3_600_000
const tree = [codes.district, codes.street, codes.community]
const special = `${codes.community}9001`
/** In the second grid; the school lies in the first, around `inGrid`. */
const besideSchool: [number, number] = [117.506, 34.801]
const secondSeat = `${codes.community}-communityDesk-02`

const inbox = async (phone: Phone) => told(await phone.call('inbox', 'list', {})).notices
const post = (id: string, name: string, path: readonly string[], holder: string, more: object = {}) => ({
  _id: id,
  name,
  duty: id.split('-')[1],
  area: path.at(-1),
  path,
  holder,
  staff: [holder],
  phone: null,
  ...more,
})

/** The small district with what routing looks at: a school, a stand-in, police, a second seat at the desk. */
const district = (): Seed => {
  const { collections } = smallDistrict()
  const [, , community, grid] = collections.areas as Iterable<Record<string, unknown>> as Record<string, unknown>[]
  const now = Date.now()
  const leave = { id: 'leave', from: new Date(now - day), to: new Date(now + day), standIn: people.deputy }
  const away = { leaves: [leave], staff: [people.neighbour, people.deputy] }
  const others = [...(collections.posts as Iterable<{ _id: string }>)].filter(({ _id }) => _id !== posts.neighbour)
  return {
    collections: {
      ...collections,
      areas: [
        ...collections.areas!,
        {
          ...grid,
          _id: special,
          name: '青檀小学',
          tier: 9,
          parent: community?._id,
          path: [...tree, special],
          special: true,
        },
      ],
      posts: [
        ...others,
        post(posts.neighbour, '青檀社区 02 网格员', [...tree, codes.neighbour], people.neighbour, away),
        post(`${special}-gridWorker-01`, '青檀小学专属网格员', [...tree, special], people.elsewhere),
        post(`${codes.community}-communityPolice-01`, '青檀社区民警', tree, people.streetDesk),
        post(secondSeat, '青檀社区工作台二席', tree, people.desk),
      ],
    },
  }
}

let product: Product
let resident: Phone

beforeAll(async () => {
  product = await startProduct(district())
  resident = await product.phone(people.resident)
})
afterAll(() => product.stop())

test('inside a special grid its own worker gets it, and the grids under it are still on the way up', async () => {
  const request = await raiseOne(resident, { place: { source: 'pin', at: inGrid } })
  expect(request.assignee.name).toBe('青檀小学专属网格员')
  expect(request.place.areaName).toBe('青檀小学')
  expect(request.reasons.at(-1)).toBe('位置在青檀小学内，“公共照明”由青檀小学专属网格员负责')
})

test('a special grid is offered among the grids of its community', async () => {
  const { grids } = told(await resident.call('areas', 'grids', { community: codes.community }))
  expect(grids.map(({ name }) => name)).toEqual(['青檀社区 01 网格', '青檀社区 02 网格', '青檀小学'])
})

test('while the holder is on leave his stand-in is told, sees the task and may accept it; the holder gets no push', async () => {
  const [holder, standIn] = await Promise.all([product.phone(people.neighbour), product.phone(people.deputy)])
  const { id, assignee } = await raiseOne(resident, { place: { source: 'pin', at: besideSchool } })
  expect(assignee).toMatchObject({ post: posts.neighbour, onDuty: true })
  expect((await inbox(standIn)).map(({ title }) => title)).toContain('新任务')
  expect(await inbox(holder)).toEqual([])
  const { rows } = told(await standIn.call('requests', 'tasks', { group: 'assigned' }))
  expect(rows.map((row) => row.id)).toContain(id)
  expect(told(await standIn.call('requests', 'accept', { id })).status).toBe('inProgress')
})

test('of two seats at a desk each gets its turn', async () => {
  const raised = []
  for (let i = 0; i < 4; i++)
    raised.push(await raiseOne(resident, { place: { source: 'area', area: codes.community } }))
  const seats = raised.map(({ assignee }) => assignee.post as string)
  expect(new Set(seats.slice(0, 2))).toEqual(new Set([posts.desk, secondSeat]))
  expect(new Set(seats.slice(2))).toEqual(new Set([posts.desk, secondSeat]))
  expect(raised[1]?.reasons.join()).toContain('2 个同岗中')
})

test('a rule decides by category, names itself, and tells the police as well', async () => {
  const place = { source: 'pin', at: besideSchool } as const
  const suspicious = await raiseOne(resident, { category: '1701', place })
  expect(suspicious.reasons).toEqual([
    '按规则“治安：网格员办，民警知情”',
    '位置在青檀社区 02 网格内，“可疑情况”由青檀社区 02 网格员负责',
    '同时告知青檀社区民警',
  ])
  const lift = await raiseOne(resident, { category: '0401', place })
  expect(lift.assignee.post).toMatch(/communityDesk/)
  expect(lift.reasons[0]).toBe('按规则“没有物业的由社区兜底”')
})

test('when his leave is over the stand-in may no longer act', async () => {
  const { id } = await raiseOne(resident, { place: { source: 'pin', at: besideSchool } })
  const standIn = await product.phone(people.deputy)
  product.cloud.clock.moveBy(2 * day)
  expect(refused(await standIn.call('requests', 'accept', { id }))).toBe('notAllowed')
  const holder = await product.phone(people.neighbour)
  expect(told(await holder.call('requests', 'accept', { id })).status).toBe('inProgress')
})
