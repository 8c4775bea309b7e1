import { areaCode } from '../../contract/ids'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { memberNo, mine } from '../support/report-in'
import { unitNo } from '../support/reporting-in'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { codes, inGrid, people, posts, smallDistrict } from '../support/small-district'
import { askFor } from '../support/wishes'

const grid = { code: codes.grid, name: '青檀社区 01 网格' }
const neighbour = { code: codes.neighbour, name: '青檀社区 02 网格' }
const second: [number, number] = [117.506, 34.801]
const merged = `${codes.community}5003`
const at = (place: [number, number]) => ({ place: { source: 'pin', at: place } as const })

let product: Product
let admin: Phone
let resident: Phone
let worker: Phone
let database: ReturnType<ReturnType<typeof sdkFor>['database']>

beforeAll(async () => {
  product = await startProduct(smallDistrict())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(smallDistrict())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, resident, worker] = await Promise.all([
    product.phone(people.admin),
    product.phone(people.resident),
    product.phone(people.worker),
  ])
  database = sdkFor(product.cloud).database()
})

const merge = (id = 'redrawing-0001') =>
  admin.call('administration', 'redraw', {
    id,
    kind: 'merge',
    areas: [grid, neighbour],
    into: [{ name: '青檀社区 03 网格', outline: null }],
    reason: '住户减少',
  })

const read = async (id: string) => told(await resident.call('requests', 'read', { id: id }))
const stored = async (collection: string, id: string) => {
  const { data } = await database.collection(collection).doc(id).get()
  return data
}
const rezoned = async (id: string) => (await read(id)).events.filter(({ type }) => type === 'rezoned').length

describe('two grids become one', () => {
  test('open requests go along with their workers, closed ones keep the old grid', async () => {
    const [open, other, closed] = [
      await raiseOne(resident, at(inGrid)),
      await raiseOne(resident, at(second)),
      await raiseOne(resident, at(inGrid)),
    ]
    const { version } = await resolveOne(worker, closed.id)
    told(await resident.call('requests', 'confirm', { id: closed.id, version }))

    const done = told(await merge())
    expect(done).toMatchObject({ moved: 2, isDone: true, byName: '平台管理员', into: [{ code: merged }] })
    for (const { id, assignee } of [open, other]) {
      const after = await read(id)
      expect(after.place).toMatchObject({ area: merged, areaName: '青檀社区 03 网格' })
      expect(after.assignee.post).toBe(assignee.post)
      expect(after.events.at(-1)).toMatchObject({ type: 'rezoned', party: 'system' })
    }
    expect((await read(closed.id)).place.areaName).toBe('青檀社区 01 网格')
    expect(await stored('areas', codes.grid)).toMatchObject({ mergedInto: [merged], validTo: expect.any(Date) })
    expect(await stored('buildings', `${codes.grid}00001`)).toMatchObject({ area: merged })
  })

  test('what is taken up again afterwards, over or merged before, stands at its new address', async () => {
    const desk = await product.phone(people.desk)
    const [over, twin, other] = [
      await raiseOne(resident, at(inGrid)),
      await raiseOne(resident, at(inGrid)),
      await raiseOne(resident, at(second)),
    ]
    await resolveOne(worker, over.id)
    told(await resident.call('requests', 'confirm', { id: over.id }))
    told(await desk.call('requests', 'merge', { id: twin.id, into: other.id }))
    told(await merge())
    expect((await read(twin.id)).place.areaName).toBe('青檀社区 01 网格')
    told(await desk.call('requests', 'reopen', { id: over.id, reason: '又坏了' }))
    told(await desk.call('requests', 'unmerge', { id: twin.id }))
    for (const { id } of [over, twin]) {
      expect((await read(id)).place).toMatchObject({ area: merged, areaName: '青檀社区 03 网格', at: inGrid })
      const { candidates } = told(await desk.call('requests', 'candidates', { id }))
      expect(candidates[0]).toMatchObject({ areaName: '青檀社区 03 网格' })
    }
  })

  test('what is raised there from now on lies in the new grid, by a point, a house or the old code', async () => {
    told(await merge())
    const places = [
      at(second).place,
      { source: 'building', building: `${codes.grid}00001` },
      { source: 'area', area: codes.neighbour },
    ] as const
    for (const place of places) {
      const { place: found, assignee } = await raiseOne(resident, { place: place })
      expect([found.area, [posts.worker, posts.neighbour].includes(assignee.post as never)]).toEqual([merged, true])
    }
    const { grids } = told(await resident.call('areas', 'grids', { community: codes.community }))
    expect(grids.map(({ code }) => code as string)).toEqual([merged])
  })

  test('a second time moves nothing twice, and a grid that is gone is not redrawn again', async () => {
    const { id } = await raiseOne(resident, at(inGrid))
    told(await merge())
    expect(told(await merge())).toMatchObject({ moved: 1 })
    expect(await rezoned(id)).toBe(1)
    expect(refused(await merge('redrawing-0002'))).toBe('areasUnfit')
  })

  test('two at once: one draws, everything moves once', async () => {
    const raised = await Promise.all([0, 1, 2].map(() => raiseOne(resident, at(inGrid))))
    const answers = await Promise.all([merge(), merge(), merge('redrawing-0003')])
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    await product.cloud.runTimers()
    for (const { id } of raised) expect(await rezoned(id)).toBe(1)
    const { total } = await database.collection('redrawings').count()
    expect(total).toBe(1)
  })

  test('a crash on the way loses nothing: the timer finishes it', async () => {
    const raised = [await raiseOne(resident, at(inGrid)), await raiseOne(resident, at(second))]
    told(await merge())
    // As if the function had died after the first request: the other one stands at its old place, unnoted.
    const [, late] = raised
    const before = await stored('requests', late!.id)
    const events = before.events as object[]
    await database
      .collection('requests')
      .doc(late!.id)
      .update({
        data: {
          place: database.command.set({
            ...(before.place as object),
            area: codes.neighbour,
            areaName: '青檀社区 02 网格',
            path: [codes.district, codes.street, codes.community, codes.neighbour],
          }),
          events: events.slice(0, -1),
          version: events.length - 1,
        },
      })
    await database
      .collection('redrawings')
      .doc('redrawing-0001')
      .update({ data: { state: 'moving', moved: [] } })
    await product.cloud.runTimers()
    for (const { id } of raised) {
      expect((await read(id)).place.area).toBe(merged)
      expect(await rezoned(id)).toBe(1)
    }
    product.cloud.clock.moveBy(20 * 60_000)
    await product.cloud.runTimers()
    expect(await stored('redrawings', 'redrawing-0001')).toMatchObject({ state: 'done', moved: [late!.id] })
  })
})

describe('one grid becomes two', () => {
  const outline = (west: number, east: number): [number, number][] => [
    [west, 34.8],
    [east, 34.8],
    [east, 34.804],
    [west, 34.804],
    [west, 34.8],
  ]

  const east: [number, number] = [117.5035, 34.801]
  const split = async () =>
    told(
      await admin.call('administration', 'redraw', {
        id: 'redrawing-0001',
        kind: 'split',
        areas: [grid],
        into: [
          { name: '青檀社区 03 网格', outline: outline(117.5, 117.5025) },
          { name: '青檀社区 04 网格', outline: outline(117.5025, 117.504) },
        ],
        reason: '住户太多',
      }),
    )

  test('each open wish goes along to the part it lies in, and one that is over keeps the old grid', async () => {
    const [open, over] = [
      await askFor(resident, 1, { place: { source: 'pin', at: east, detail: '' } }),
      await askFor(resident, 2),
    ]
    told(await resident.call('wishes', 'withdraw', { wish: over.id }))
    expect(await split()).toMatchObject({ moved: 0, wishes: 1 })
    const { wishes } = told(await resident.call('wishes', 'mine', {}))
    expect(wishes).toMatchObject([
      { id: over.id, areaName: '青檀社区 01 网格' },
      { id: open.id, areaName: '青檀社区 04 网格' },
    ])
    expect(told(await worker.call('wishes', 'ofGrid', { pile: 'asked' })).wishes).toMatchObject([{ id: open.id }])
    expect(await split()).toMatchObject({ wishes: 1 })
    expect(told(await resident.call('wishes', 'show', { wish: open.id })).version).toBe(open.version + 1)
  })

  test('each request goes to the part it lies in, and each part has somebody', async () => {
    const [west, other] = [await raiseOne(resident, at([117.501, 34.801])), await raiseOne(resident, at(east))]
    expect((await split()).moved).toBe(2)
    const [first, second] = [await read(west.id), await read(other.id)]
    expect([first.place.areaName, second.place.areaName]).toEqual(['青檀社区 03 网格', '青檀社区 04 网格'])
    expect([first.assignee.name, second.assignee.name]).toEqual(['青檀社区 03 网格员', '青檀社区 04 网格员'])
    // The same person, until another is found for the new part.
    expect(told(await worker.call('requests', 'accept', { id: other.id })).status).toBe('inProgress')
  })

  test('outlines that do not fit are refused, and nothing has changed', async () => {
    const answer = await admin.call('administration', 'redraw', {
      id: 'redrawing-0001',
      kind: 'split',
      areas: [grid],
      into: [
        { name: '青檀社区 03 网格', outline: outline(117.5, 117.502) },
        { name: '青檀社区 04 网格', outline: outline(117.51, 117.512) },
      ],
      reason: '住户太多',
    })
    expect(refused(answer)).toBe('outlinesUnfit')
    expect((await stored('areas', codes.grid)).validTo ?? null).toBeNull()
  })
})

test('a grid is renamed with its posts, and requests bear the new name: open ones at once, what was over when it is taken up again', async () => {
  const over = await raiseOne(resident, at(inGrid))
  await resolveOne(worker, over.id)
  told(await resident.call('requests', 'confirm', { id: over.id }))
  const { id } = await raiseOne(resident, at(inGrid))
  told(
    await admin.call('administration', 'redraw', {
      id: 'redrawing-0001',
      kind: 'rename',
      areas: [grid],
      into: [{ name: '青檀社区东苑网格', outline: null }],
      reason: '按小区命名',
    }),
  )
  expect(await read(id)).toMatchObject({
    place: { area: codes.grid, areaName: '青檀社区东苑网格' },
    assignee: { name: '青檀社区东苑网格员' },
  })
  expect((await read(over.id)).place.areaName).toBe('青檀社区 01 网格')
  const desk = await product.phone(people.desk)
  const again = told(await desk.call('requests', 'reopen', { id: over.id, reason: '又坏了' }))
  expect(again.place).toMatchObject({ area: codes.grid, areaName: '青檀社区东苑网格' })
})

test('members and units of a grid go along with it, and with its new name', async () => {
  const contact = await product.phone('oUnitContact0000000000000001')
  const here = { community: areaCode.parse(codes.community), grid: areaCode.parse(codes.grid) }
  const unit = told(await contact.call('reporting', 'register', { ...unitNo(1), ...here }))
  told(await resident.call('members', 'reportIn', { ...memberNo(1), ...here }))
  const grids = async () => [(await stored('units', unit.id)).grid, (await mine(resident)).grid]
  told(await merge())
  const grown = { code: areaCode.parse(merged), name: '青檀社区 03 网格' }
  expect(await grids()).toEqual([grown, grown])
  const renamed = { ...grown, name: '青檀社区东苑网格' }
  const into = [{ name: renamed.name, outline: null }]
  const rename = { id: 'redrawing-0002', kind: 'rename' as const, areas: [grown], into, reason: '按小区命名' }
  told(await admin.call('administration', 'redraw', rename))
  expect(await grids()).toEqual([renamed, renamed])
})

test('only the administrator redraws, and what was done stays on the record', async () => {
  const desk = await product.phone(people.desk)
  expect(refused(await desk.call('administration', 'redrawings', {}))).toBe('notAllowed')
  told(await merge())
  const { redrawings } = told(await admin.call('administration', 'redrawings', {}))
  expect(redrawings).toMatchObject([
    { kind: 'merge', reason: '住户减少', from: [{ name: '青檀社区 01 网格' }, { name: '青檀社区 02 网格' }] },
  ])
})
