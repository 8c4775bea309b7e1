import fc from 'fast-check'
import type { Position } from '../../../contract/place'
import { doubleArea, isInside, middleOf, unionOf, type Ring } from '../../../domain/redrawing/ring'
import { sampleDistrict } from '../../../scripts/sample'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const { areas } = sampleDistrict({ size: 'demo', now: new Date('2026-11-22T02:00:00Z') })
const ringOf = (code: string): Ring => areas.find(({ _id }) => _id === code)!.shape.coordinates[0]!
const grids = areas.filter(({ tier }) => tier === 5)
const sumOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + doubleArea(ring), 0)

describe('areas that are put together', () => {
  test('lose the border between them', () => {
    expect(unionOf([box(0, 0, 1, 1), box(1, 0, 2, 1)])).toEqual([
      [0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1], [0, 0],
    ]) // prettier-ignore
  })

  test('may run either way round', () => {
    const reversed = [...box(1, 0, 2, 1)].reverse()
    expect(doubleArea(unionOf([box(0, 0, 1, 1), reversed])!)).toBe(4)
  })

  test.each<[string, Ring[]]>([
    ['lie apart', [box(0, 0, 1, 1), box(2, 0, 3, 1)]],
    ['touch at a corner only', [box(0, 0, 1, 1), box(1, 1, 2, 2)]],
    ['leave a hole', [box(0, 0, 3, 1), box(0, 1, 1, 2), box(2, 1, 3, 2), box(0, 2, 3, 3)]],
    ['are none', []],
  ])('make no one outline when they %s', (_, rings) => {
    expect(unionOf(rings)).toBeNull()
  })

  test('of the sample: each medium grid is what its basic grids make together', () => {
    for (const medium of areas.filter(({ tier }) => tier === 4)) {
      const parts = grids.filter(({ parent }) => parent === medium._id).map(({ _id }) => ringOf(_id))
      const union = unionOf(parts)!
      expect(union).not.toBeNull()
      expect(doubleArea(union)).toBeCloseTo(doubleArea(ringOf(medium._id)), 12)
      expect(doubleArea(union)).toBeCloseTo(sumOf(parts), 12)
    }
  })
})

describe('the middle of an area', () => {
  test('is inside it, whatever its shape', () => {
    const horseshoe: Ring = [[0, 0], [10, 0], [10, 8], [9, 8], [9, 1], [1, 1], [1, 8], [0, 8], [0, 0]] // prettier-ignore
    for (const ring of [horseshoe, box(0, 0, 1, 1), ...areas.map(({ _id }) => ringOf(_id))])
      expect(isInside(ring, middleOf(ring))).toBe(true)
  })

  test('of a box is its centre', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.nat(100),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (x, y, w, h) => {
          const [lng, lat] = middleOf(box(x, y, x + w, y + h))
          expect(lng).toBeCloseTo(x + w / 2, 9)
          expect(lat).toBeCloseTo(y + h / 2, 9)
        },
      ),
      { seed: 1 },
    )
  })
})

test('a point of the sample lies in exactly one of the grids that it is drawn in', () => {
  const point = fc.record({
    grid: fc.constantFrom(...grids),
    east: fc.double({ min: 0, max: 1, noNaN: true }),
    north: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(point, ({ grid, east, north }) => {
      const ring = ringOf(grid._id)
      const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
      const at: Position = [
        Math.min(...xs) + east * (Math.max(...xs) - Math.min(...xs)),
        Math.min(...ys) + north * (Math.max(...ys) - Math.min(...ys)),
      ]
      const holding = grids.filter(({ _id }) => isInside(ringOf(_id), at))
      expect(holding.length).toBeLessThanOrEqual(1)
      if (isInside(ring, at)) expect(holding).toEqual([grid])
    }),
    { seed: 2, numRuns: 300 },
  )
})
