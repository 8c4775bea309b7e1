import { areaCode } from '../../contract/ids'
import type { Position } from '../../contract/place'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Database } from '../support/sdk'
import { codes, inGrid, people, smallDistrict } from '../support/small-district'

const grid = { code: areaCode.parse(codes.grid), name: '青檀社区 01 网格' }
const neighbour = { code: areaCode.parse(codes.neighbour), name: '青檀社区 02 网格' }
const at = (place: Position) => ({ place: { source: 'pin', at: place } as const })
const [west, east, beyond]: Position[] = [
  [117.501, 34.801],
  [117.5035, 34.801],
  [117.506, 34.801],
]
const named = (...names: string[]) => names.map((name) => ({ name, outline: null }))

/** From south to north, so that the west comes first. */
const cutAt = (lng: number): [Position, Position] => [
  [lng, 34.8],
  [lng, 34.81],
]
const split = (...names: string[]) => ({
  kind: 'split' as const,
  areas: [grid],
  into: named(...names),
  cut: cutAt(117.503),
})
const merge = {
  kind: 'merge' as const,
  areas: [grid, neighbour],
  into: named('青檀社区 03 网格'),
}
const rename = (name: string) => ({ kind: 'rename' as const, areas: [grid], into: named(name) })

let product: Product
let admin: Phone
let resident: Phone
let database: Database

beforeAll(async () => {
  product = await startProduct(smallDistrict())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(smallDistrict())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, resident] = await Promise.all([product.phone(people.admin), product.phone(people.resident)])
  database = sdkFor(product.cloud).database()
})

type Asked = typeof merge | ReturnType<typeof split> | ReturnType<typeof rename>
const preview = (asked: Asked, who = admin) => who.call('administration', 'previewRedraw', asked)
const redraw = (asked: Asked, id = 'redrawing-0001', who = admin) =>
  who.call('administration', 'redraw', { ...asked, id, reason: '住户太多' })
const read = async (id: string) => told(await resident.call('requests', 'read', { id }))
const stored = async (collection: string): Promise<unknown> => {
  const { data } = await database.collection(collection).limit(100).get()
  return data
}
/** How many are with whom in which grid. */
const whoHas = async (ids: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const { place, assignee } of await Promise.all(ids.map(read))) {
    const where = `${place.area} ${assignee.name}`
    counts[where] = (counts[where] ?? 0) + 1
  }
  return counts
}

test.each([
  ['merging', merge],
  ['splitting', split('青檀社区 01 网格', '青檀社区 03 网格')],
  ['renaming', rename('青檀社区东苑网格')],
])('what %s will do is told before, and then happens', async (_, asked) => {
  const closed = await raiseOne(resident, at(west!))
  const { version } = await resolveOne(await product.phone(people.worker), closed.id)
  told(await resident.call('requests', 'confirm', { id: closed.id, version }))
  const open = [west!, west!, east!, beyond!].map((place) => raiseOne(resident, at(place)))
  const ids = (await Promise.all(open)).map(({ id }) => id as string)
  const beyondStays = asked.kind !== 'merge'
  const moving = beyondStays ? ids.slice(0, 3) : ids

  const foretold = told(await preview(asked))
  expect(foretold).toMatchObject({ moving: moving.length, closed: 1 })
  const foreseen = foretold.into.flatMap(({ code, requests }) =>
    requests.map(({ postName, count }) => [`${code} ${postName}`, count] as const),
  )

  const done = told(await redraw(asked))
  expect(done).toMatchObject({ moved: foretold.moving, total: foretold.moving, isDone: true })
  expect(done.into).toEqual(foretold.into.map(({ code, name }) => ({ code, name })))
  expect(await whoHas(moving)).toEqual(Object.fromEntries(foreseen))
  const { grids } = told(await resident.call('areas', 'around', { at: inGrid }))
  for (const { code, name, households, outline, posts } of foretold.into) {
    expect(grids).toContainEqual({ code, name, outline })
    const { data } = await database.collection('areas').doc(code).get()
    expect(data).toMatchObject({ households })
    const { data: found } = await database.collection('posts').where({ area: code }).get()
    const names = (found as { name: string }[]).map(({ name: called }) => called)
    expect(names.sort()).toEqual(posts.map(({ name: called }) => called).sort())
  }
})

test('a split says which post is new, who holds it, and who no longer has what he had', async () => {
  await raiseOne(resident, at(west!))
  await raiseOne(resident, at(east!))
  const { into } = told(await preview(split('青檀社区西片网格', '青檀社区东片网格')))
  const holderName = '青檀社区 01 网格员'
  expect(into).toMatchObject([
    {
      share: expect.closeTo(0.75, 3) as number,
      households: 15,
      posts: [{ name: '青檀社区西片网格员', wasName: holderName, holderName }],
      requests: [{ postName: '青檀社区西片网格员', count: 1, stays: true }],
    },
    {
      share: expect.closeTo(0.25, 3) as number,
      households: 5,
      posts: [{ name: '青檀社区东片网格员', wasName: null, holderName }],
      requests: [{ postName: '青檀社区东片网格员', count: 1, stays: false }],
    },
  ])
})

test('looking ahead changes nothing', async () => {
  const kinds = ['areas', 'posts', 'requests', 'redrawings', 'audits']
  await raiseOne(resident, at(inGrid))
  const before = await Promise.all(kinds.map(stored))
  for (const asked of [merge, split('西片网格', '东片网格'), rename('东苑网格')]) told(await preview(asked))
  expect(await Promise.all(kinds.map(stored))).toEqual(before)
})

test.each<[string, Asked, string]>([
  ['one grid merged alone', { ...merge, areas: [grid] }, 'areasUnfit'],
  ['the same grid twice', { ...merge, areas: [grid, grid] }, 'areasUnfit'],
  ['a cut beside the grid', { ...split('西片', '东片'), cut: cutAt(117.6) }, 'cutMisses'],
  ['a name that another grid has', rename(neighbour.name), 'nameTaken'],
  ['two parts of one name', split('新网格', '新网格'), 'nameTaken'],
  ['a name that is not the grid’s any more', { ...merge, areas: [grid, { ...neighbour, name: '旧名' }] }, 'stale'],
])('%s is refused before as it is refused then', async (_, asked, code) => {
  expect(refused(await preview(asked))).toBe(code)
  expect(refused(await redraw(asked))).toBe(code)
  expect(await stored('redrawings')).toEqual([])
})

test('of two who rename a grid, the later one is told that it is called otherwise by now', async () => {
  told(await redraw(rename('东苑网格')))
  expect(refused(await redraw(rename('西苑网格'), 'redrawing-0002'))).toBe('stale')
})

test('a grid that was split becomes one with its neighbour again, part by part', async () => {
  const { into } = told(await redraw(split('西片网格', '东片网格')))
  const eastern = into[1]!
  told(await redraw({ ...merge, areas: [eastern, neighbour] }, 'redrawing-0002'))
  const { grids } = told(await resident.call('areas', 'grids', { community: codes.community }))
  expect(grids.map(({ name }) => name).sort()).toEqual(['西片网格', '青檀社区 03 网格'])
})

test('what was interrupted says how far it is, and goes on', async () => {
  await raiseOne(resident, at(west!))
  told(await redraw(merge))
  await database
    .collection('redrawings')
    .doc('redrawing-0001')
    .update({ data: { state: 'moving', moved: [], total: 1 } })
  const look = async () => told(await admin.call('administration', 'redrawing', { id: 'redrawing-0001' }))
  expect(await look()).toMatchObject({ moved: 0, total: 1, isDone: false })
  told(await admin.call('administration', 'finishRedrawing', { id: 'redrawing-0001' }))
  expect(await look()).toMatchObject({ isDone: true })
})

test('who redrew what and why stands in the register that auditors read', async () => {
  told(await redraw(split('西片网格', '东片网格')))
  expect(await stored('audits')).toMatchObject([
    { act: 'redraw', by: '平台管理员', reason: '拆分 青檀社区 01 网格 为 西片网格、东片网格：住户太多' },
  ])
})

test('nobody but an administrator redraws, looks ahead, or looks back', async () => {
  told(await redraw(merge))
  for (const who of [people.resident, people.worker, people.desk, people.centre]) {
    const phone = await product.phone(who)
    const answers = [
      await preview(rename('东苑网格'), phone),
      await redraw(rename('东苑网格'), 'redrawing-0002', phone),
      await phone.call('administration', 'redrawing', { id: 'redrawing-0001' }),
      await phone.call('administration', 'finishRedrawing', { id: 'redrawing-0001' }),
      await phone.call('administration', 'redrawings', {}),
    ]
    expect(answers.map(refused)).toEqual(answers.map(() => 'notAllowed'))
  }
  expect(refused(await admin.call('administration', 'redrawing', { id: 'redrawing-0009' }))).toBe('notFound')
})
