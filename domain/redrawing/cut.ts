import type { Position } from '../../contract/place'
import { refuse, type Refused } from '../refused'
import { doubleArea, edgesOf, type Ring } from './ring'

/** A straight line through a grid, from one point to another and on in both directions. */
export type Cut = readonly [from: Position, to: Position]

/** Pieces thinner than this share of the whole are no grids: the line has gone along an edge. */
const sliver = 0.01

/** Positive to the left of who walks along the cut, zero on it. */
const sideOf = ([[ax, ay], [bx, by]]: Cut, [x, y]: Position): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax)

const crossing = (cut: Cut, from: Position, to: Position): Position => {
  const [a, b] = [sideOf(cut, from), sideOf(cut, to)]
  const along = a / (a - b)
  return [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])]
}

const closed = (corners: readonly Position[]): Position[] => {
  const apart = corners.filter(([x, y], i) => {
    const [lastX, lastY] = corners.at(i - 1)!
    return x !== lastX || y !== lastY
  })
  return [...apart, ...apart.slice(0, 1)]
}

interface Cutting {
  readonly crossings: number
  readonly left: Position[]
  readonly right: Position[]
}

/** One walk around: each corner to its side, each crossing to both. */
const walk = (ring: Ring, cut: Cut, isLeft: (at: Position) => boolean): Cutting => {
  const [left, right]: [Position[], Position[]] = [[], []]
  let crossings = 0
  for (const [from, to] of edgesOf(ring)) {
    const side = isLeft(from) ? left : right
    side.push(from)
    if (isLeft(from) === isLeft(to)) continue
    const at = crossing(cut, from, to)
    left.push(at)
    right.push(at)
    crossings += 1
  }
  return { crossings, left: closed(left), right: closed(right) }
}

const isHalved = (ring: Ring, { crossings, left, right }: Cutting): boolean =>
  crossings === 2 && [left, right].every((piece) => Math.abs(doubleArea(piece)) >= Math.abs(doubleArea(ring)) * sliver)

/**
 * The two pieces on either side of a cut, the left one first. Refused when the line misses the area, or crosses a bent outline so often
 * that there would be more than two.
 */
export const cutInTwo = (ring: Ring, cut: Cut): [left: Position[], right: Position[]] | Refused => {
  const halved = walk(ring, cut, (at) => sideOf(cut, at) >= 0)
  // A bend that only touches the line with its tip is crossed when corners on the line count for the other side.
  const otherwise = walk(ring, cut, (at) => sideOf(cut, at) > 0)
  if (halved.crossings > 2 || otherwise.crossings > 2) return refuse('cutInPieces')
  return isHalved(ring, halved) ? [halved.left, halved.right] : refuse('cutMisses')
}
