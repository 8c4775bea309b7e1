import { planRedrawing, type Grid, type Wanted } from '../../../domain/redrawing/plan'
import { assigneeAfter, isBehind, pathAfter, placeAfter, successorAt } from '../../../domain/redrawing/rezoned'
import type { Ring } from '../../../domain/redrawing/ring'
import type { RedrawKind } from '../../../contract/vocabulary/redraw-kind'
import { place } from '../../support/requests'

const community = '990101001001'
const above = ['990101000000', '990101001000', community]

const box = (west: number, east: number, south = 0, north = 1): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const grid = (number: number, change: Partial<Grid> = {}): Grid => {
  const code = `${community}500${number}`
  return {
    code,
    name: `青檀社区 0${number} 网格`,
    tier: 5,
    parent: community,
    path: [...above, code],
    ring: box(number - 1, number),
    households: 100,
    areaClass: 'urbanCommunity',
    propertyMode: null,
    special: false,
    validTo: null,
    ...change,
  }
}
const [first, second] = [grid(1), grid(2)]

const plan = (kind: RedrawKind, olds: readonly Grid[], into: readonly Wanted[], nextNumber: number) =>
  planRedrawing({ kind, into, cut: null }, olds, { nextNumber, names: [] })

describe('grids are merged', () => {
  test('into one with a number that no grid ever had, and all that both had', () => {
    const third = grid(3, { areaClass: 'rural', households: 50, propertyMode: 'company' })
    const planned = plan('merge', [second, third], [{ name: '青檀社区 12 网格', outline: null }], 12)
    expect(planned).toMatchObject([
      {
        code: `${community}5012`,
        name: '青檀社区 12 网格',
        path: [...above, `${community}5012`],
        households: 150,
        areaClass: null,
        propertyMode: null,
        centre: [2, 0.5],
      },
    ])
  })

  test.each<[string, Grid[]]>([
    ['one alone', [first]],
    [
      'grids of two communities',
      [first, grid(2, { path: [...above.slice(0, 2), '990101001002', '9901010010025001'] })],
    ],
    ['grids of two tiers', [first, grid(2, { tier: 4 })]],
    ['a grid that is gone', [first, grid(2, { validTo: new Date(0) })]],
    ['communities', [grid(1, { tier: 2 }), grid(2, { tier: 2 })]],
    ['nothing', []],
  ])('but not %s', (_, olds) => {
    expect(plan('merge', olds, [{ name: '新网格', outline: null }], 3)).toEqual({ refused: 'areasUnfit' })
  })

  test('but not when they lie apart, unless somebody draws what they make', () => {
    const far = grid(4)
    const wanted = (outline: Ring | null) => [{ name: '新网格', outline }]
    expect(plan('merge', [first, far], wanted(null), 9)).toEqual({ refused: 'outlinesUnfit' })
    expect(plan('merge', [first, second], wanted(box(0, 2)), 9)).toMatchObject([{ households: 200 }])
    expect(plan('merge', [first, second], wanted(box(0, 3)), 9)).toEqual({ refused: 'outlinesUnfit' })
  })
})

describe('a grid is split', () => {
  const big = grid(1, { ring: box(0, 4) })
  const halves = (...outlines: (Ring | null)[]) =>
    plan(
      'split',
      [big],
      outlines.map((outline, i) => ({ name: `第 ${i + 1} 片`, outline })),
      7,
    )

  test('into parts with new numbers, its households by their size', () => {
    expect(halves(box(0, 3), box(3, 4))).toMatchObject([
      { code: `${community}5007`, households: 75 },
      { code: `${community}5008`, households: 25 },
    ])
  })

  test.each<[string, (Ring | null)[]]>([
    ['leave something over', [box(0, 2), box(3, 4)]],
    ['lie over each other', [box(0, 3), box(1, 2)]],
    ['lie elsewhere', [box(0, 2), box(7, 9)]],
    ['are not drawn', [box(0, 2), null]],
  ])('but not into parts that %s', (_, outlines) => {
    expect(halves(...outlines)).toEqual({ refused: 'outlinesUnfit' })
  })
})

describe('a grid is cut in two', () => {
  const cut = (into: readonly Wanted[], at: number) =>
    planRedrawing(
      {
        kind: 'split',
        into,
        cut: [
          [at, 0],
          [at, 1],
        ],
      },
      [grid(1, { ring: box(0, 4) })],
      { nextNumber: 7, names: [] },
    )
  const wanted = ['西片', '东片', '第三片'].map((name) => ({ name, outline: null }))

  test('the part to the left of the line has the first name', () => {
    expect(cut(wanted.slice(0, 2), 1)).toMatchObject([
      { name: '西片', households: 25, centre: [0.5, 0.5] },
      { name: '东片', households: 75, centre: [2.5, 0.5] },
    ])
  })

  test('but not beside it, and not into three', () => {
    expect(cut(wanted.slice(0, 2), 9)).toEqual({ refused: 'cutMisses' })
    expect(cut(wanted, 1)).toEqual({ refused: 'outlinesUnfit' })
  })
})

describe('what a grid is called', () => {
  const called = (names: readonly string[], ...into: string[]) =>
    planRedrawing(
      {
        kind: 'split',
        into: into.map((name, i) => ({ name, outline: box(i * 2, i * 2 + 2) })),
        cut: null,
      },
      [grid(1, { ring: box(0, 4) })],
      { nextNumber: 7, names },
    )

  test('is what no other in the community is called', () => {
    expect(called([first.name], '东片', '西片')).toHaveLength(2)
    expect(called(['东片'], '东片', '西片')).toEqual({ refused: 'nameTaken' })
    expect(called([], '东片', '东片')).toEqual({ refused: 'nameTaken' })
  })
})

test('a grid that is renamed keeps its code and its place', () => {
  expect(plan('rename', [first], [{ name: '青檀社区东苑网格', outline: null }], 9)).toMatchObject([
    { code: first.code, path: first.path, name: '青檀社区东苑网格' },
  ])
})

describe('what stood in a grid that is gone', () => {
  const west = { code: `${community}5007`, name: '西片', path: [...above, `${community}5007`], ring: box(0, 2) }
  const east = { code: `${community}5008`, name: '东片', path: [...above, `${community}5008`], ring: box(2, 4) }
  const news = [west, east] as const
  const olds = [first.code]

  test('belongs to the part it lies in, else to the nearest, else to the first', () => {
    expect(successorAt([...news], [3, 0.5])).toBe(east)
    expect(successorAt([...news], [0.5, 1.0001])).toBe(west)
    expect(successorAt([...news], null)).toBe(west)
  })

  test('has the same way up from there, and what was below it still', () => {
    expect(pathAfter([...above, first.code, 'micro'], olds, east)).toEqual([...above, east.code, 'micro'])
    expect(pathAfter([...above, second.code], olds, east)).toEqual([...above, second.code])
  })

  const there = { ...place, area: first.code, areaName: first.name, path: [...above, first.code] }

  test('has another address, and is not behind any more', () => {
    expect(isBehind(there, olds, news)).toBe(true)
    const moved = placeAfter(there, olds, east)
    expect(moved).toMatchObject({ area: east.code, areaName: '东片', path: east.path, at: there.at })
    expect(isBehind(moved, olds, news)).toBe(false)
  })

  test('keeps a smaller or a special grid’s name, on the new way up', () => {
    const special = { ...there, area: 'special', areaName: '青檀小学', path: [...above, first.code, 'special'] }
    expect(placeAfter(special, olds, east)).toMatchObject({
      area: 'special',
      areaName: '青檀小学',
      path: [...east.path, 'special'],
    })
  })

  test('is behind a new name until it bears it', () => {
    const renamed = { ...first, name: '东苑' }
    expect(isBehind(there, olds, [renamed])).toBe(true)
    expect(isBehind(placeAfter(there, olds, renamed), olds, [renamed])).toBe(false)
  })

  test('stays with its post where that went along, else goes to the one with the same duty there', () => {
    const post = (id: string, area: string) => ({ post: id, name: id, duty: 'gridWorker' as const, area })
    const worker = post('worker', first.code)
    const after = [post('worker', west.code), post('worker-east', east.code)]
    expect(assigneeAfter(worker, olds, west, after).post).toBe('worker')
    expect(assigneeAfter(worker, olds, east, after).post).toBe('worker-east')
    expect(assigneeAfter(worker, olds, east, after.slice(0, 1))).toEqual(after[0])
    expect(assigneeAfter(post('desk', community), olds, east, after)).toEqual(post('desk', community))
  })
})
