import type { Polygon, Position } from '../../../scripts/sample'

/** Whole millionths of a degree from a corner near the map, so that every product below is exact. */
export interface Vertex {
  x: number
  y: number
}

const exact = ([lng, lat]: Position): Vertex => ({
  x: Math.round(lng * 1e6) - 117_000_000,
  y: Math.round(lat * 1e6) - 34_000_000,
})

/** The outer ring without its repeated last vertex. */
export const ringOf = ({ coordinates }: Polygon): Vertex[] => (coordinates[0] ?? []).slice(0, -1).map(exact)

export const vertexAt = (position: Position): Vertex => exact(position)

export const edgesOf = (ring: Vertex[]): [Vertex, Vertex][] =>
  ring.map((from, i) => [from, ring[(i + 1) % ring.length]!])

export const edgeName = ([from, to]: [Vertex, Vertex]): string => `${from.x},${from.y}>${to.x},${to.y}`

const turn = (o: Vertex, a: Vertex, b: Vertex): number =>
  Math.sign((a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x))

/** Twice the signed area: positive when counter-clockwise. */
export const doubleArea = (ring: Vertex[]): number => {
  const origin = ring[0]!
  return edgesOf(ring).reduce(
    (sum, [a, b]) => sum + (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y),
    0,
  )
}

export const isInside = (ring: Vertex[], { x, y }: Vertex): boolean =>
  edgesOf(ring).filter(([a, b]) => a.y > y !== b.y > y && x < a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)).length %
    2 ===
  1

/** Whether the stretches from a to b and from c to d have something in common. Without Math, which is slow under jest. */
const overlap = (a: number, b: number, c: number, d: number): boolean =>
  !((a < c && a < d && b < c && b < d) || (a > c && a > d && b > c && b > d))

/** Whether two edges have any point in common. */
const meet = (one: [Vertex, Vertex], other: [Vertex, Vertex]): boolean => {
  const [[a, b], [c, d]] = [one, other]
  if (!overlap(a.x, b.x, c.x, d.x) || !overlap(a.y, b.y, c.y, d.y)) return false
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
}

/** No two edges touch except neighbours in their common vertex, and no vertex comes twice. */
export const isSimple = (ring: Vertex[]): boolean => {
  const edges = edgesOf(ring)
  const last = edges.length - 1
  const names = new Set(ring.map(({ x, y }) => `${x},${y}`))
  const isMet = (i: number): boolean => {
    for (let n = i + 2; n <= last; n++) {
      const areNeighbours = i === 0 && n === last
      if (!areNeighbours && meet(edges[i]!, edges[n]!)) return true
    }
    return false
  }
  return names.size === ring.length && !edges.some((_, i) => isMet(i))
}

/** Whether the parts tile the whole, vertex by vertex: each of their edges is shared by two of them or is the whole's. */
export const doTile = (whole: Vertex[], parts: Vertex[][]): boolean => {
  const names = parts.flatMap((part) => edgesOf(part).map(edgeName))
  const own = new Set(names)
  const border = new Set(edgesOf(whole).map(edgeName))
  const isPaired = (name: string) => own.has(name.split('>').reverse().join('>')) !== border.has(name)
  return own.size === names.length && names.every(isPaired) && [...border].every((name) => own.has(name))
}
