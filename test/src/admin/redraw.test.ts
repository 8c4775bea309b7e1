import type { AreaView } from '../../../contract/areas'
import { areaCode } from '../../../contract/ids'
import type { Position } from '../../../contract/place'
import type { GridAfter, RedrawingView, RedrawPreview } from '../../../contract/redrawing'
import { suggestedNames } from '../../../src/admin/pages/redraw/names'
import { cutIn, partNames, withPoint } from '../../../src/admin/pages/redraw/straight-cut'
import { administrator } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
beforeEach(() => jest.mocked(phone.redirectTo).mockClear())
afterEach(closePages)

const community = '379901001001'
const box = (west: number): Position[] => [
  [west, 34.8],
  [west + 0.004, 34.8],
  [west + 0.004, 34.804],
  [west, 34.804],
  [west, 34.8],
]
const area = (code: string, name: string, tier: number, west: number): AreaView => ({
  code: areaCode.parse(code),
  name,
  tier,
  centre: [west + 0.002, 34.802],
  hasChildren: false,
})
const first = area(`${community}5001`, '青檀社区 01 网格', 5, 117.5)
const second = area(`${community}5002`, '青檀社区 02 网格', 5, 117.504)
const school = area(`${community}9001`, '青檀小学', 9, 117.501)
const seen = ({ code, name }: AreaView) => ({ code, name })

const after = (name: string, change: Partial<GridAfter> = {}): GridAfter => ({
  code: areaCode.parse(`${community}5003`),
  name,
  outline: box(117.5),
  centre: [117.502, 34.802],
  households: 40,
  share: 1,
  posts: [{ name: `${name}员`, wasName: '青檀社区 01 网格员', holderName: '网格员 01' }],
  requests: [{ postName: `${name}员`, count: 2, stays: true }],
  ...change,
})
const halves: RedrawPreview = {
  into: [
    after('青檀社区 01 网格', { share: 0.5 }),
    after('青檀社区 03 网格', {
      code: areaCode.parse(`${community}5004`),
      share: 0.5,
      posts: [{ name: '青檀社区 03 网格员', wasName: null, holderName: null }],
      requests: [{ postName: '青檀社区 03 网格员', count: 1, stays: false }],
    }),
  ],
  moving: 3,
  wishes: 0,
  closed: 7,
}
const redrawing = (change: Partial<RedrawingView> = {}): RedrawingView => ({
  id: 'redrawing-0001',
  kind: 'merge',
  reason: '住户减少',
  byName: '平台管理员',
  at: new Date(),
  from: [seen(first), seen(second)],
  into: [{ code: areaCode.parse(`${community}5003`), name: '青檀社区 01 网格' }],
  moved: 3,
  wishes: 1,
  total: 3,
  isDone: true,
  ...change,
})

const says = (administration: Replies['administration']) =>
  serverSays({
    people: { ...everyday.people, me: administrator },
    areas: {
      communities: { communities: [{ ...area(community, '青檀社区', 2, 117.5), streetName: '榆园街道' }] },
      grids: { grids: [first, second, school] },
      around: {
        grids: [
          { ...seen(first), outline: box(117.5) },
          { ...seen(second), outline: box(117.504) },
        ],
      },
    },
    administration,
  })

const openForm = async (kind: 'merge' | 'split' | 'rename', administration: Replies['administration']) => {
  says(administration)
  const page = openPage('admin/pages/redraw/index')
  await page.tap(`#segment-${kind}`)
  await page.tap('#community')
  await page.tap(`#choice-${community}`)
  await page.says('02 网格')
  return page
}
const mergeForm = async (administration: Replies['administration']) => {
  const page = await openForm('merge', administration)
  await page.tap(`#grid-${first.code}`)
  await page.says('新网格的名称')
  await page.tap(`#grid-${second.code}`)
  await page.enter('#reason', '住户减少')
  return page
}
/** The button while nothing may be done. */
const notYet = '#carry-out.nut-button-disabled'
const asked = (action: 'previewRedraw' | 'redraw') => whatWasAsked(`administration.${action}`)

describe('the form', () => {
  const merged: RedrawPreview = { into: [after('青檀社区 01 网格')], moving: 2, wishes: 1, closed: 7 }

  test('tells what merging will do, and does it once it is confirmed', async () => {
    const page = await mergeForm({ previewRedraw: merged, redraw: redrawing() })
    await page.says('2 件在办诉求仍由青檀社区 01 网格员办')
    expect(page.text()).toContain('2 件在办诉求、1 件没办完的心愿跟着换网格')
    expect(page.text()).toContain('7 件已办结的保留原网格')
    const wish = {
      kind: 'merge',
      areas: [first, second].map(seen),
      into: [{ name: '青檀社区 01 网格', outline: null }],
      cut: null,
    }
    expect(asked('previewRedraw')).toEqual([wish])
    await page.tap('#carry-out')
    await eventually(() => expect(phone.redirectTo).toHaveBeenCalled())
    expect(asked('redraw')).toEqual([{ ...wish, reason: '住户减少', id: expect.any(String) as string }])
  })

  test('says why it cannot be done, and does not do it', async () => {
    const page = await mergeForm({ previewRedraw: refuse('outlinesUnfit') })
    await page.says('合并的网格要彼此相邻')
    expect(page.has(notYet)).toBe(true)
  })

  test('keeps what was entered when it is refused', async () => {
    const page = await mergeForm({ previewRedraw: merged, redraw: refuse('busy') })
    await page.enter('#name-0', '青檀社区东苑网格')
    await eventually(() =>
      expect(asked('previewRedraw').at(-1)).toMatchObject({ into: [{ name: '青檀社区东苑网格' }] }),
    )
    for (const times of [1, 2]) {
      await eventually(() => expect(page.has(notYet)).toBe(false))
      await page.tap('#carry-out')
      await eventually(() => expect(asked('redraw')).toHaveLength(times))
    }
    const [one, other] = asked('redraw')
    expect(one).toMatchObject({ into: [{ name: '青檀社区东苑网格' }], reason: '住户减少' })
    expect(other).toEqual(one)
    expect(phone.redirectTo).not.toHaveBeenCalled()
  })

  test('asks to choose anew when another administrator was faster', async () => {
    const page = await mergeForm({ previewRedraw: merged, redraw: refuse('stale') })
    await page.says('2 件在办诉求')
    await page.tap('#carry-out')
    await eventually(() => expect(page.has('.chip-chosen')).toBe(false))
    expect(whatWasAsked('areas.grids')).toHaveLength(2)
  })

  test('goes to what was begun when the answer got lost, and stays when nothing was', async () => {
    const begun = await mergeForm({ previewRedraw: merged, redraw: noNetwork, redrawing: redrawing() })
    await begun.says('2 件在办诉求')
    await begun.tap('#carry-out')
    await eventually(() => expect(phone.redirectTo).toHaveBeenCalled())
    closePages()

    jest.mocked(phone.redirectTo).mockClear()
    const lost = await mergeForm({ previewRedraw: merged, redraw: noNetwork, redrawing: refuse('notFound') })
    await lost.says('2 件在办诉求')
    await lost.tap('#carry-out')
    await eventually(() => expect(whatWasAsked('administration.redrawing')).toHaveLength(1))
    await lost.says('为什么调整')
    expect(phone.redirectTo).not.toHaveBeenCalled()
  })

  test('cuts a grid in the middle first, and tells who gets the new part', async () => {
    const page = await openForm('split', { previewRedraw: halves })
    await page.tap(`#chip-${first.code}`)
    await page.says('西片占 50%，约 40 户；东片占 50%')
    await page.says('1 件在办诉求改由青檀社区 03 网格员办')
    expect(page.text()).toMatch(/新设的岗位 · 没有持岗人/)
    expect(asked('previewRedraw')).toEqual([
      {
        kind: 'split',
        areas: [seen(first)],
        into: ['青檀社区 01 网格', '青檀社区 03 网格'].map((name) => ({ name, outline: null })),
        cut: [
          [expect.closeTo(117.502, 6), 34.8],
          [expect.closeTo(117.502, 6), 34.804],
        ],
      },
    ])
    await page.tap('#chip-northSouth')
    await page.says('北片占')
    await page.tap('#chip-points')
    await page.says('点第一个点')
    expect(page.has('#shares')).toBe(false)
  })

  test('renames special grids too, but not to what they are called already', async () => {
    const page = await openForm('rename', { previewRedraw: { ...merged, into: [after('青檀学校')] } })
    await page.tap(`#chip-${school.code}`)
    await page.says('改成什么名称')
    await page.enter('#name-0', '青檀学校')
    await page.says('调整以后')
    expect(asked('previewRedraw')).toMatchObject([{ areas: [seen(school)], into: [{ name: '青檀学校' }] }])
    await page.tap('#segment-merge')
    await eventually(() => expect(page.text()).not.toContain(school.name))
  })
})

describe('the history', () => {
  test('says what was done, by whom and why, and leads to it', async () => {
    says({ redrawings: { redrawings: [redrawing()], next: null } })
    const page = openPage('admin/pages/redrawings/index')
    await page.says('青檀社区 01 网格、青檀社区 02 网格 → 青檀社区 01 网格')
    expect(page.text()).toMatch(/合并[^]*住户减少[^]*平台管理员 · 刚刚 · 3 件在办诉求、1 件没办完的心愿换了网格/)
    await page.tap('#redrawing-redrawing-0001')
    await eventually(() =>
      expect(phone.navigateTo).toHaveBeenCalledWith(
        expect.objectContaining({ url: '/admin/pages/redrawing/index?id=redrawing-0001' }),
      ),
    )
  })

  test('reads on at its end', async () => {
    says({
      redrawings: ({ cursor }) =>
        cursor === undefined
          ? { redrawings: [redrawing()], next: 'after-the-first' }
          : { redrawings: [redrawing({ id: 'redrawing-0002', reason: '按小区命名' })], next: null },
    })
    const page = openPage('admin/pages/redrawings/index')
    await page.says('上拉看更多')
    page.reachBottom()
    await page.says('按小区命名')
  })

  test('without any says what it is for; without a network it can be tried again', async () => {
    says({ redrawings: { redrawings: [], next: null } })
    await openPage('admin/pages/redrawings/index').says('还没有调整过网格')
    says({ redrawings: noNetwork })
    await openPage('admin/pages/redrawings/index').says('再试一次')
  })
})

test('what is under way says how far it is, and can be gone on with', async () => {
  says({ redrawing: redrawing({ moved: 3, total: 12, isDone: false }), finishRedrawing: redrawing({ moved: 12 }) })
  const page = openPage('admin/pages/redrawing/index', { id: 'redrawing-0001' })
  await page.says('在办诉求已换到新网格 3 / 12 件')
  await page.tap('#finish')
  await page.says('12 件在办诉求、1 件没办完的心愿已换到新网格')
  expect(page.has('#progress')).toBe(false)
})

describe('a name is suggested', () => {
  const all = ['青檀社区 01 网格', '青檀社区 09 网格', '柏林社区 30 网格', '青檀小学']

  test.each([
    ['merge', '青檀社区 01 网格', ['青檀社区 01 网格']],
    ['split', '青檀社区 01 网格', ['青檀社区 01 网格', '青檀社区 10 网格']],
    ['split', '青檀小学', ['青檀小学', '']],
    ['rename', '青檀小学', ['青檀小学']],
  ] as const)('to %s %s: %j', (kind, name, names) => {
    expect(suggestedNames(kind, name, all)).toEqual(names)
  })
})

describe('two points on the map', () => {
  const cutThrough = (...points: Position[]) => cutIn({ way: 'points', percent: 50, points }, null)
  const [southWest, northEast]: [Position, Position] = [
    [0, 0],
    [1, 3],
  ]

  test('make the same line in either order: the west or the north comes first', () => {
    expect(cutThrough(northEast, southWest)).toEqual([southWest, northEast])
    expect(cutThrough(southWest, northEast)).toEqual([southWest, northEast])
    expect(partNames([southWest, northEast])).toEqual(['西片', '东片'])
    expect(cutThrough([3, 1], [0, 0])).toEqual([
      [0, 0],
      [3, 1],
    ])
    expect(partNames([southWest, [3, 1]])).toEqual(['北片', '南片'])
  })

  test('are two at most: a third one begins anew', () => {
    expect(cutThrough(southWest)).toBeNull()
    expect(withPoint([southWest], northEast)).toEqual([southWest, northEast])
    expect(withPoint([southWest, northEast], [5, 5])).toEqual([[5, 5]])
  })
})
