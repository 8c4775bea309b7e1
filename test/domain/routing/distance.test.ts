import fc from 'fast-check'
import type { Position } from '../../../contract/place'
import { circleAround, metresBetween, metresToRing } from '../../../domain/routing/distance'

/** The radius that the database's engine counts with, metres. */
const radius = 6_378_100
const degree = (Math.PI / 180) * radius

const inChina = fc
  .tuple(fc.double({ min: 74, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))
  .map(([lng, lat]): Position => [lng, lat])

/** Metres east and north of a point, on a map flat enough for a kilometre. */
const moved = ([lng, lat]: Position, east: number, north: number): Position => [
  lng + east / (degree * Math.cos((lat * Math.PI) / 180)),
  lat + north / degree,
]

/** By the straight line through the globe: another way to the same distance. */
const byChord = (a: Position, b: Position): number => {
  const spot = ([lng, lat]: Position) => {
    const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180]
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)] as const
  }
  const [p, q] = [spot(a), spot(b)]
  return 2 * radius * Math.asin(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) / 2)
}

const isInside = (ring: readonly Position[], [x, y]: Position): boolean =>
  ring.slice(1).filter(([bx, by], i) => {
    const [ax, ay] = ring[i]!
    return ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)
  }).length %
    2 ===
  1

describe('the distance between two points', () => {
  test.each<[string, Position, Position, number, number]>([
    ['one degree along the equator', [0, 0], [1, 0], 111_318.8, 0.1],
    ['one degree along a meridian', [117, 34], [117, 35], 111_318.8, 0.1],
    ['one degree along the 60th parallel, half of it', [30, 60], [31, 60], 55_657.3, 5],
    ['the same point', [117.15, 34.85], [117.15, 34.85], 0, 0],
    ['to the other side of the earth', [0, 0], [180, 0], Math.PI * radius, 1],
    ['across the date line', [179.5, 0], [-179.5, 0], 111_318.8, 0.1],
    ['from Beijing to Shanghai', [116.4074, 39.9042], [121.4737, 31.2304], 1_068_500, 2_000],
  ])('%s', (_, from, to, metres, tolerance) => {
    expect(Math.abs(metresBetween(from, to) - metres)).toBeLessThanOrEqual(tolerance)
  })

  test('is what the chord through the globe gives, both ways round', () => {
    fc.assert(
      fc.property(inChina, inChina, (a, b) => {
        expect(metresBetween(a, b)).toBeCloseTo(byChord(a, b), 2)
        expect(metresBetween(b, a)).toBeCloseTo(metresBetween(a, b), 6)
      }),
      { seed: 1 },
    )
  })
})

describe('the distance to an area', () => {
  const corner: Position = [117.15, 34.85]
  /** 400 metres wide and high, its lower left corner there. */
  const square = [
    [0, 0],
    [400, 0],
    [400, 400],
    [0, 400],
    [0, 0],
  ].map(([east = 0, north = 0]) => moved(corner, east, north))

  test.each([
    ['beside an edge', 480, 200, 80],
    ['below an edge', 200, -35, 35],
    ['across a corner', 430, 440, 50],
    ['on an edge', 400, 123, 0],
    ['on a corner', 0, 0, 0],
    ['a kilometre away', -1000, 200, 1000],
  ])('%s', (_, east, north, metres) => {
    expect(Math.abs(metresToRing(moved(corner, east, north), square) - metres)).toBeLessThan(0.5)
  })

  test('is the nearest of all the points of its outline', () => {
    const spot = fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -600, max: 600 }))
    fc.assert(
      fc.property(inChina, spot, fc.array(spot, { minLength: 3, maxLength: 7 }), (origin, [east, north], corners) => {
        const outline = [...corners, corners[0]!]
        const ring = outline.map(([x, y]) => moved(origin, x, y))
        const point = moved(origin, east, north)
        const nearest = Math.min(
          ...corners.flatMap(([x, y], i) => {
            const [toX, toY] = outline[i + 1]!
            return Array.from({ length: 201 }, (_, n) =>
              byChord(point, moved(origin, x + ((toX - x) * n) / 200, y + ((toY - y) * n) / 200)),
            )
          }),
        )
        // Between two of the points looked at there may lie a nearer one: at most half their distance.
        expect(metresToRing(point, ring)).toBeLessThanOrEqual(nearest + 0.5)
        expect(metresToRing(point, ring)).toBeGreaterThanOrEqual(nearest - 5)
      }),
      { seed: 2, numRuns: 60 },
    )
  })

  test('an area without an outline is nowhere near', () => {
    expect(metresToRing(corner, [])).toBe(Infinity)
  })
})

describe('a circle to ask the database for', () => {
  test('is closed and has the corners asked for', () => {
    const ring = circleAround([117.15, 34.85], 200, 12)
    expect(ring).toHaveLength(13)
    expect(ring.at(-1)).toEqual(ring[0])
  })

  test('covers the whole disc, and little more', () => {
    const disc = fc.record({
      centre: inChina,
      metres: fc.integer({ min: 50, max: 2000 }),
      bearing: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      part: fc.double({ min: 0, max: 0.999, noNaN: true }),
    })
    fc.assert(
      fc.property(disc, ({ centre, metres, bearing, part }) => {
        const ring = circleAround(centre, metres)
        const reach = metres * part
        expect(isInside(ring, moved(centre, reach * Math.cos(bearing), reach * Math.sin(bearing)))).toBe(true)
        for (const corner of ring) expect(byChord(centre, corner)).toBeLessThan(metres * 1.03)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
