import type { Spot } from './sheet'

/** West to east, in rows from north to south: the way places are numbered. */
export const inOrder = <T>(items: readonly T[], spotOf: (item: T) => Spot): T[] => {
  const spots = items.map((item) => ({ item, spot: spotOf(item) }))
  const ys = spots.map(({ spot }) => spot.y)
  const xs = spots.map(({ spot }) => spot.x)
  const north = Math.max(...ys)
  const [width, height] = [Math.max(...xs) - Math.min(...xs), north - Math.min(...ys)]
  const rows = Math.max(1, Math.round(Math.sqrt((items.length * height) / Math.max(width, 1))))
  const rowOf = (spot: Spot) => Math.min(rows - 1, Math.floor(((north - spot.y) / Math.max(height, 1)) * rows))
  return spots
    .sort((a, b) => rowOf(a.spot) - rowOf(b.spot) || a.spot.x - b.spot.x || b.spot.y - a.spot.y)
    .map(({ item }) => item)
}
