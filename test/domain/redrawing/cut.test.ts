import fc from 'fast-check'
import type { Position } from '../../../contract/place'
import { cutInTwo, type Cut } from '../../../domain/redrawing/cut'
import { doubleArea, isInside, unionOf, type Ring } from '../../../domain/redrawing/ring'
import { isRefused } from '../../../domain/refused'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const northward = (lng: number): Cut => [
  [lng, 0],
  [lng, 1],
]
const eastward = (lat: number): Cut => [
  [0, lat],
  [1, lat],
]
const areaOf = (ring: Ring): number => Math.abs(doubleArea(ring))

/** Open to the north: two arms on a base. */
const horseshoe: Ring = [[0, 0], [10, 0], [10, 8], [8, 8], [8, 2], [2, 2], [2, 8], [0, 8], [0, 0]] // prettier-ignore
/** With a dent in the north, down to the middle. */
const notched: Ring = [[0, 0], [6, 0], [6, 4], [4, 4], [3, 2], [2, 4], [0, 4], [0, 0]] // prettier-ignore

describe('a straight cut', () => {
  test('makes two pieces, the one to the left of who walks along it first', () => {
    expect(cutInTwo(box(0, 0, 4, 2), northward(1))).toEqual([
      [[0, 0], [1, 0], [1, 2], [0, 2], [0, 0]],
      [[1, 0], [4, 0], [4, 2], [1, 2], [1, 0]],
    ].map((ring) => expect.arrayContaining(ring))) // prettier-ignore
  })

  test('may go through corners', () => {
    const pieces = cutInTwo(box(0, 0, 2, 2), [
      [0, 0],
      [2, 2],
    ])
    expect(pieces).toEqual([
      expect.arrayContaining([[0, 0], [2, 2], [0, 2]]),
      expect.arrayContaining([[0, 0], [2, 0], [2, 2]]),
    ]) // prettier-ignore
    for (const piece of pieces as Ring[]) expect(piece).toHaveLength(4)
  })

  test.each<[string, Ring, Cut, string]>([
    ['passes beside the area', box(0, 0, 1, 1), northward(2), 'cutMisses'],
    ['runs along an edge', box(0, 0, 1, 1), northward(1), 'cutMisses'],
    ['leaves a sliver', box(0, 0, 1, 1), northward(0.995), 'cutMisses'],
    ['is no line but a point', box(0, 0, 1, 1), [[0.5, 0.5], [0.5, 0.5]], 'cutMisses'], // prettier-ignore
    ['would make three pieces', horseshoe, eastward(5), 'cutInPieces'],
    ['would leave a piece that hangs together at one point', notched, eastward(2), 'cutInPieces'],
  ])('is refused when it %s', (_, ring, cut, refused) => {
    expect(cutInTwo(ring, cut)).toEqual({ refused })
  })

  test('goes through a bent outline where that makes two pieces', () => {
    const pieces = cutInTwo(horseshoe, northward(5)) as Ring[]
    expect(pieces.map(areaOf)).toEqual([areaOf(horseshoe) / 2, areaOf(horseshoe) / 2])
  })
})

/** Around a middle, each corner as far out as it likes: bent, and never across itself. */
const bent = fc
  .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 })
  .map((reaches): Ring => {
    const corners = reaches.map((reach, i): Position => {
      const angle = (2 * Math.PI * i) / reaches.length
      return [117.5 + 0.01 * reach * Math.cos(angle), 34.8 + 0.01 * reach * Math.sin(angle)]
    })
    return [...corners, corners[0]!]
  })
const somewhere = fc.tuple(
  fc.double({ min: 117.489, max: 117.511, noNaN: true }),
  fc.double({ min: 34.789, max: 34.811, noNaN: true }),
)
const line = fc.tuple(somewhere, somewhere)

const halved = (ring: Ring, cut: Cut): Ring[] => {
  const pieces = cutInTwo(ring, cut)
  return isRefused(pieces) ? [] : pieces
}

describe('whatever the outline and the line', () => {
  test('the pieces are closed, and together as large as the whole', () => {
    fc.assert(
      fc.property(bent, line, (ring, cut) => {
        const pieces = halved(ring, cut)
        fc.pre(pieces.length > 0)
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThanOrEqual(4)
          expect(piece[0]).toEqual(piece.at(-1))
          expect(new Set(piece.map(String)).size).toBe(piece.length - 1)
        }
        const sum = pieces.reduce((area, piece) => area + areaOf(piece), 0)
        expect(sum / areaOf(ring)).toBeCloseTo(1, 6)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('each point of the whole lies in exactly one of them, and no other point in any', () => {
    fc.assert(
      fc.property(bent, line, fc.array(somewhere, { minLength: 10 }), (ring, cut, points) => {
        const pieces = halved(ring, cut)
        fc.pre(pieces.length > 0)
        for (const at of points)
          expect(pieces.filter((piece) => isInside(piece, at))).toHaveLength(isInside(ring, at) ? 1 : 0)
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  test('the pieces put together are the whole again', () => {
    fc.assert(
      fc.property(bent, line, (ring, cut) => {
        const pieces = halved(ring, cut)
        fc.pre(pieces.length > 0)
        expect(areaOf(unionOf(pieces)!) / areaOf(ring)).toBeCloseTo(1, 6)
      }),
      { seed: 3, numRuns: 200 },
    )
  })
})

test('a piece can be put together with the neighbour it now shares half an edge with', () => {
  const [, east] = halved(box(0, 0, 3, 1), northward(1))
  expect(areaOf(unionOf([east!, box(0, 1, 3, 2)])!)).toBe(2 * (2 + 3))
  const [south] = halved(box(0, 1, 3, 2), [
    [3, 1.3],
    [0, 1.7],
  ])
  expect(unionOf([box(3, 0, 4, 3), south!])).not.toBeNull()
})
