import fc from 'fast-check'
import type { Position } from '../../../contract/place'
import { cellOf, cellsWithin } from '../../../domain/routing/cell'
import { metresBetween } from '../../../domain/routing/distance'

const here: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 116.9, max: 117.9, noNaN: true }),
  fc.double({ min: 34.4, max: 35.3, noNaN: true }),
)
/** Some 180 m in each direction. */
const aside = fc.double({ min: -0.002, max: 0.002, noNaN: true })

test('whatever lies within 150 m lies in one of the squares that are asked for', () => {
  let near = 0
  fc.assert(
    fc.property(here, aside, aside, ([lng, lat], east, north) => {
      const other: Position = [lng + east, lat + north]
      if (metresBetween([lng, lat], other) > 150) return
      near += 1
      expect(cellsWithin([lng, lat], 150)).toContain(cellOf(other))
    }),
    { numRuns: 2000, seed: 20261127 },
  )
  expect(near).toBeGreaterThan(500)
})

test('they are few: one, two or four', () => {
  fc.assert(fc.property(here, (at) => [1, 2, 4].includes(cellsWithin(at, 150).length)))
  const [west, north] = [117.5, 34.8]
  expect(cellsWithin([west, north], 150)).toHaveLength(4)
  expect(cellsWithin([west + 0.002, north + 0.002], 150)).toEqual([cellOf([west + 0.002, north + 0.002])])
})
