import fc from 'fast-check'
import type { Position } from '../../../contract/place'
import { locate, type Area } from '../../../domain/routing/locate'

const degree = (Math.PI / 180) * 6_378_100
const corner: Position = [117.15, 34.85]

/** Metres east and north of the corner of the map. */
const at = (east: number, north: number): Position => [
  corner[0] + east / (degree * Math.cos((corner[1] * Math.PI) / 180)),
  corner[1] + north / degree,
]

interface Box extends Area {
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

const area = (code: string, tier: number, ...box: Box['box']): Box => {
  const [west, south, east, north] = box
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]
  return { code, name: code, tier, path: [code], special: false, ring, box }
}

const basicTier = 5
/** Three grids of 400 metres in a row; between the second and the third the drawing has left a gap of 60. */
const first = area('grid-1', 5, 0, 0, 400, 400)
const second = area('grid-2', 5, 400, 0, 800, 400)
const third = area('grid-3', 5, 860, 0, 1260, 400)
const micro = area('micro-1', 6, 0, 0, 200, 400)
const community = area('community', 2, 0, 0, 1260, 1000)
const district = area('district', 0, 0, 0, 1260, 1000)
const grids = [first, second, third]
const everything = [district, community, ...grids, micro]

/** As the database answers: an outline contains its own edges. */
const containing = ([east, north]: readonly [number, number], areas: readonly Box[]): Box[] =>
  areas.filter(({ box: [w, s, e, n] }) => w <= east && east <= e && s <= north && north <= n)

const find = (east: number, north: number, areas: readonly Box[] = everything) => {
  const nearby = areas.filter(({ tier }) => tier === basicTier)
  const located = locate(at(east, north), containing([east, north], areas), nearby, basicTier)
  return located && [located.area.code, located.note]
}

const outside = (metres: number) => `定位在网格外约 ${metres} 米，已按最近的网格处理`
const noGrid = '这里还没有划分网格，已按所在区域处理'

describe('the area of a point', () => {
  test.each([
    ['inside a grid', 600, 200, ['grid-2', null]],
    ['inside the smallest area, when there is one below the grid', 100, 200, ['micro-1', null]],
    ['inside a grid next to a smaller area', 300, 200, ['grid-1', null]],
    ['in a gap between grids, nearer to the left', 820, 200, ['grid-2', outside(20)]],
    ['in a gap between grids, nearer to the right', 845, 200, ['grid-3', outside(15)]],
    ['80 metres outside of everything', 600, -80, ['grid-2', outside(80)]],
    ['80 metres outside a corner', -48, -64, ['grid-1', outside(80)]],
    ['just within reach', 600, -199, ['grid-2', outside(199)]],
    ['250 metres outside of everything', 600, -250, null],
    ['in the community, 250 metres from its grids', 600, 650, ['community', noGrid]],
    ['in the community, 80 metres from its grids', 600, 480, ['grid-2', outside(80)]],
    ['on the other side of the earth', 9_000_000, 0, null],
  ])('%s', (_, east, north, expected) => {
    expect(find(east, north)).toEqual(expected)
  })

  test('without any areas there is none', () => {
    expect(find(200, 200, [])).toBeNull()
  })

  test('a district without grids is better than nothing', () => {
    expect(find(200, 200, [district])).toEqual(['district', noGrid])
  })

  test('a note is said only when the grid was guessed', () => {
    for (const [east, north] of [
      [10, 10],
      [399, 1],
      [700, 399],
    ] as const)
      expect(find(east, north)![1]).toBeNull()
  })
})

describe('the answer is always the same', () => {
  const orders = fc.shuffledSubarray(everything, { minLength: everything.length, maxLength: everything.length })

  test.each([
    ['on the edge that two grids share', 400, 200, 'grid-1'],
    ['at the corner of both', 400, 0, 'grid-1'],
    ['on the edge of a smaller area', 200, 200, 'micro-1'],
    ['in the middle of the gap', 830, 200, 'grid-2'],
    ['outside, below the corner that two grids share', 400, -70, 'grid-1'],
  ])('%s, in whatever order the database finds the areas', (_, east, north, code) => {
    fc.assert(
      fc.property(orders, (areas) => {
        expect(find(east, north, areas)![0]).toBe(code)
      }),
      { seed: 1, numRuns: 40 },
    )
  })
})
