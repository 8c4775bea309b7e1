import type { Random } from '../random'
import { areNear, edgesOf } from './measure'
import type { Ring, Sheet, Spot } from './sheet'

interface Extent {
  /** Metres. */
  width: number
  height: number
  /** Metres: about the distance between two corners of the outline. */
  step: number
}

/** Roads are nearly straight, rivers wind: how far a stretch leaves the straight line, against its length. */
const ROAD = 0.03
const RIVER = 0.17

/** What lies between two spots, each half displaced again, down to the step. The last spot is left to the next stretch. */
const meander = (random: Random, from: Spot, to: Spot, wildness: number, step: number): Spot[] => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.hypot(dx, dy) < 1.5 * step) return [from]
  const out = random.between(-wildness, wildness)
  const along = random.between(0.42, 0.58)
  const between = { x: from.x + along * dx - out * dy, y: from.y + along * dy + out * dx }
  return [
    ...meander(random, from, between, wildness * 0.85, step),
    ...meander(random, between, to, wildness * 0.85, step),
  ]
}

/** Whether no two stretches of the border come together, apart from those that meet in a corner. */
const isOpen = (outline: readonly Spot[], clearance: number): boolean => {
  const edges = edgesOf(outline)
  return edges.every((edge, i) =>
    edges.slice(i + 2).every((other) => other[1] === edge[0] || !areNear(edge, other, clearance)),
  )
}

/** A blunt block, counter-clockwise around the map's origin, bounded by roads and rivers in turn. */
const draft = (random: Random, { width, height, step }: Extent): Spot[] => {
  const count = 9
  const corners = Array.from({ length: count }, (_, i): Spot => {
    const angle = (2 * Math.PI * (i + random.between(-0.22, 0.22))) / count
    const [east, north] = [Math.cos(angle), Math.sin(angle)]
    // A superellipse: fuller in its corners than an ellipse, so that the district fills its sheet.
    const block = (Math.abs(east) ** 4 + Math.abs(north) ** 4) ** (-1 / 4)
    const reach = (block * random.between(0.84, 1.06)) / 2
    return { x: width * reach * east, y: height * reach * north }
  })
  const sides = corners.map((from, i) => ({ from, to: corners[(i + 1) % count] ?? from }))
  return sides.flatMap(({ from, to }) => meander(random, from, to, random.next() < 0.55 ? ROAD : RIVER, step))
}

/** A district's border. A draft whose rivers would run into each other is thrown away. */
export const drawOutline = (sheet: Sheet, random: Random, extent: Extent): Ring => {
  for (;;) {
    const outline = draft(random, extent)
    if (isOpen(outline, extent.step / 2)) return outline.map(sheet.add)
  }
}
