import type { Position } from '../documents'

/** A place on the map: metres east and north of the map's origin. */
export interface Spot {
  x: number
  y: number
}

/** Vertices of an area's outline, counter-clockwise, the first not repeated at the end. */
export type Ring = readonly number[]

/**
 * The vertices of one map. All areas share them, so two neighbours cannot disagree about their border: a vertex that one of them
 * puts on an edge is there for every other area which has that edge.
 */
export interface Sheet {
  add: (spot: Spot) => number
  /** Puts a vertex on the edge between two others. */
  insert: (from: number, to: number, spot: Spot) => number
  spot: (vertex: number) => Spot
  /** The outline with every vertex that was put on its edges since. */
  trace: (ring: Ring) => number[]
  /** Degrees, as they are written. */
  positionOf: (spot: Spot) => Position
}

const MILLION = 1_000_000
/** Metres in a millionth of a degree of latitude. */
const METRES_NORTH = 0.111195

/** Vertices lie on whole millionths of a degree (about 0.1 m) from the start, so that nothing moves when they are written. */
export const createSheet = (origin: Position): Sheet => {
  const metresEast = METRES_NORTH * Math.cos((origin[1] * Math.PI) / 180)
  const east = Math.round(origin[0] * MILLION)
  const north = Math.round(origin[1] * MILLION)
  const spots: Spot[] = []
  const known = new Map<string, number>()
  const between = new Map<number, number>()

  const positionOf = ({ x, y }: Spot): Position => [
    (east + Math.round(x / metresEast)) / MILLION,
    (north + Math.round(y / METRES_NORTH)) / MILLION,
  ]
  const spotOf = ([lng, lat]: Position): Spot => ({
    x: (Math.round(lng * MILLION) - east) * metresEast,
    y: (Math.round(lat * MILLION) - north) * METRES_NORTH,
  })
  // One number for both directions; enough for ten million vertices.
  const edge = (from: number, to: number) => Math.min(from, to) * 10 * MILLION + Math.max(from, to)

  const add = (spot: Spot): number => {
    const position = positionOf(spot)
    const key = position.join()
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, spots.length)
    return spots.push(spotOf(position)) - 1
  }
  const insert = (from: number, to: number, spot: Spot): number => {
    const vertex = add(spot)
    between.set(edge(from, to), vertex)
    return vertex
  }
  const walk = (from: number, to: number): number[] => {
    const vertex = between.get(edge(from, to))
    return vertex === undefined ? [from] : [...walk(from, vertex), ...walk(vertex, to)]
  }
  const at = <T>(list: T[], vertex: number): T => {
    const item = list[vertex]
    if (item === undefined) throw new Error(`no vertex ${vertex} on this sheet`)
    return item
  }

  return {
    add,
    insert,
    spot: (vertex) => at(spots, vertex),
    trace: (ring) => ring.flatMap((vertex, i) => walk(vertex, ring[(i + 1) % ring.length] ?? vertex)),
    positionOf,
  }
}
