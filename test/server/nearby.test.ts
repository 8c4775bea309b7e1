import type { AskOf } from '../../contract/action'
import type { neighbourhood } from '../../contract/neighbourhood'
import type { requests } from '../../contract/requests'
import { areaCode, postId } from '../../contract/ids'
import { eventually } from '../support/eventually'
import { startProduct, refused, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { codes, inGrid, people, posts, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let neighbour: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
})
beforeEach(async () => {
  await product.cloud.reset(smallDistrict())
  ;[resident, neighbour] = await Promise.all([product.phone(people.resident), product.phone(people.other)])
})
afterAll(() => product.stop())

const building = `${codes.grid}00001`
const nearby = async (input: AskOf<(typeof neighbourhood)['nearby']> = { at: inGrid }) =>
  told(await neighbour.call('neighbourhood', 'nearby', input))
const ids = async (input?: AskOf<(typeof neighbourhood)['nearby']>) => (await nearby(input)).rows.map(({ id }) => id)
const raise = (over: Partial<AskOf<typeof requests.raise>> = {}) => raiseOne(resident, over)

test('any resident sees what is raised around him, and nothing of who raised it or at whose door', async () => {
  const { id } = await raise({
    text: '三号楼二单元 988 室李建国家门口灯不亮，打13812341234',
    place: { source: 'building', building, detail: '二单元 988 室' },
    phone: '13812341234',
  })
  const found = await nearby()
  expect(found).toEqual({
    community: { code: codes.community, name: '青檀社区', centre: [expect.closeTo(117.504), 34.802] },
    rows: [
      {
        id,
        status: 'assigned',
        module: 'livelihood',
        categoryName: '公共照明',
        areaName: '青檀社区 01 网格',
        around: [expect.closeTo(117.502), 34.802],
        photo: null,
        createdAt: expect.any(Date),
        joins: 0,
        followed: false,
        joinable: true,
      },
    ],
    next: null,
  })
  // To open it he would have to join it first.
  expect(refused(await neighbour.call('requests', 'read', { id }))).toBe('notAllowed')
})

const hidden: readonly (readonly [string, Partial<AskOf<typeof requests.raise>>])[] = [
  ['confidential', { confidential: true }],
  ['a complaint about somebody', { about: postId.parse(posts.worker) }],
  ['in words that WeChat is not sure of', { text: '待审样例：灯不亮' }],
]

test.each(hidden)('what is %s is nobody’s to see', async (_, over) => {
  await raise(over)
  expect(await ids()).toEqual([])
})

test('what was withdrawn, and what offices ask of each other, is nobody’s to see', async () => {
  const { id } = await raise()
  told(await resident.call('requests', 'withdraw', { id, reason: '' }))
  expect(await ids()).toEqual([])
  expect(await ids({ at: inGrid, group: 'closed' })).toEqual([])
})

test('who is anonymous is no more hidden and no less than everybody', async () => {
  const one = await raise({ anonymous: true })
  const { rows } = await nearby()
  expect(rows.map(({ id }) => id)).toEqual([one.id])
  expect(JSON.stringify(rows)).not.toMatch(/居民|匿名/)
})

test('a photo is shown when WeChat has called it fit, and never when it is risky', async () => {
  const { uploads } = told(await resident.call('people', 'me', {}))
  const fit = await raise({ photos: [await resident.upload(`${uploads}/1.jpg`)] })
  const risky = await raise({ photos: [await resident.upload(`${uploads}/risky.jpg`)] })
  expect((await nearby()).rows.map(({ photo }) => photo)).toEqual([null, null])
  await product.cloud.runTimers()
  await eventually(
    async () => (await nearby()).rows.map(({ id, photo }) => [id, photo !== null]),
    (shown) =>
      expect(shown).toEqual([
        [risky.id, false],
        [fit.id, true],
      ]),
  )
})

test('what was done stands apart, newest first and page by page', async () => {
  const worker = await product.phone(people.worker)
  const done: string[] = []
  for (let n = 0; n < 3; n++) {
    const { id } = await raise()
    done.unshift(id)
    await resolveOne(worker, id)
    told(await resident.call('requests', 'confirm', { id }))
  }
  expect(await ids()).toEqual([])
  const first = await nearby({ at: inGrid, group: 'closed', limit: 2 })
  expect(first.rows.map(({ id }) => id)).toEqual(done.slice(0, 2))
  const rest = await nearby({ at: inGrid, group: 'closed', limit: 2, cursor: first.next ?? undefined })
  expect([rest.rows.map(({ id }) => id), rest.next]).toEqual([done.slice(2), null])
})

test('one tap joins it: then he may open it, and it is his to follow', async () => {
  const { id } = await raise()
  told(await neighbour.call('requests', 'join', { id }))
  expect((await nearby()).rows[0]).toMatchObject({ joins: 1, followed: true, joinable: false })
  expect(told(await neighbour.call('requests', 'read', { id }))).toMatchObject({ access: 'followed', hidden: [] })
  const mine = told(await resident.call('neighbourhood', 'nearby', { at: inGrid }))
  expect(mine.rows[0]).toMatchObject({ followed: true, joinable: false })
})

test('it is found around a point, in the community of an area, and where the reader lives', async () => {
  const { id } = await raise()
  expect(await ids({ area: areaCode.parse(codes.neighbour) })).toEqual([id])
  expect(refused(await neighbour.call('neighbourhood', 'nearby', {}))).toBe('placeUnknown')
  told(await neighbour.call('people', 'saveHome', { area: areaCode.parse(codes.neighbour), building: null }))
  expect(await ids({})).toEqual([id])
  expect(refused(await neighbour.call('neighbourhood', 'nearby', { at: [100, 20] }))).toBe('placeUnknown')
})

test('what a neighbour is told of something he has joined names nobody and no door', async () => {
  const worker = await product.phone(people.worker)
  const { id } = await raise({ text: '三号楼二单元 988 室灯不亮', place: { source: 'building', building } })
  told(await neighbour.call('requests', 'join', { id }))
  await resolveOne(worker, id)
  told(await resident.call('requests', 'confirm', { id }))
  const answers = await Promise.all([
    neighbour.call('inbox', 'list', {}),
    neighbour.call('requests', 'followed', {}),
    neighbour.call('requests', 'read', { id }),
  ])
  const said = JSON.stringify(answers)
  expect(told(answers[0]).notices.length).toBeGreaterThan(0)
  expect(said).not.toMatch(/988 室|三号楼|一号楼|居民 0001/)
})
