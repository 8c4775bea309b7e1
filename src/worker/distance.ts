import type { Position } from '../../contract/place'

const earthRadius = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points, as the crow flies. */
const metresBetween = ([lng1, lat1]: Position, [lng2, lat2]: Position): number => {
  const [a, b] = [radians(lat1), radians(lat2)]
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(lng2 - lng1) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(half))
}

/** 距您 320 米, 距您 1.2 公里: to ten metres, no position is better than that. */
export const distanceWords = (from: Position, to: Position): string => {
  const metres = metresBetween(from, to)
  if (metres < 15) return '就在您身边'
  return metres < 1000 ? `距您 ${Math.round(metres / 10) * 10} 米` : `距您 ${(metres / 1000).toFixed(1)} 公里`
}
