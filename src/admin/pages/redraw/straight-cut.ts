import type { Position } from '../../../../contract/place'

/** How somebody says where a grid is to be cut. */
export type CutWay = 'westEast' | 'northSouth' | 'points'

/** From one point to another and on in both directions; what lies to the left comes first. */
export type Cut = [from: Position, to: Position]

const span = (values: readonly number[]): [least: number, most: number] => [Math.min(...values), Math.max(...values)]

const isSteep = ([[ax, ay], [bx, by]]: Cut): boolean => Math.abs(by - ay) >= Math.abs(bx - ax)

/** Northward or eastward, so that the west or the north lies to the left. */
const turned = (cut: Cut): Cut => {
  const [[ax, ay], [bx, by]] = cut
  const isTurned = isSteep(cut) ? by < ay : bx < ax
  return isTurned ? [cut[1], cut[0]] : cut
}

const across: Readonly<Record<Exclude<CutWay, 'points'>, (outline: readonly Position[], part: number) => Cut>> = {
  westEast: (outline, part) => {
    const [[west, east], [south, north]] = [span(outline.map(([lng]) => lng)), span(outline.map(([, lat]) => lat))]
    const lng = west + part * (east - west)
    return [
      [lng, south],
      [lng, north],
    ]
  },
  northSouth: (outline, part) => {
    const [[west, east], [south, north]] = [span(outline.map(([lng]) => lng)), span(outline.map(([, lat]) => lat))]
    const lat = north - part * (north - south)
    return [
      [west, lat],
      [east, lat],
    ]
  },
}

export interface CutDraft {
  readonly way: CutWay
  /** How far from the west or the north, in hundredths of the grid's width or height. */
  readonly percent: number
  /** What was tapped on the map: two points at most. */
  readonly points: readonly Position[]
}

/** Null as long as it is not known where. */
export const cutIn = ({ way, percent, points }: CutDraft, outline: readonly Position[] | null): Cut | null => {
  if (way !== 'points') return outline === null ? null : across[way](outline, percent / 100)
  const [from, to] = points
  return from === undefined || to === undefined ? null : turned([from, to])
}

/** A third tap begins anew. */
export const withPoint = (points: readonly Position[], at: Position): readonly Position[] =>
  points.length < 2 ? [...points, at] : [at]

/** What the two parts are called, the first one first. */
export const partNames = (cut: Cut): readonly [string, string] => (isSteep(cut) ? ['西片', '东片'] : ['北片', '南片'])
