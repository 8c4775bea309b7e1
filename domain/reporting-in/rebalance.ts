import { munkres } from 'munkres'
import type { Position } from '../../contract/place'
import { metresBetween } from '../routing/distance'
import { occupancy, type Queue } from './reception'

/** A community with the units that have come to it. */
export interface Host {
  readonly code: string
  readonly centre: Position
  readonly queue: Queue
}

/** A unit that had better report in elsewhere. */
export interface Move {
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly metres: number
}

export interface Rebalancing {
  readonly moves: readonly Move[]
  /** Units for which no community has a seat. */
  readonly unplaced: number
}

/** Who came last goes first: of those beyond the cap, as they stand in the queue. */
const beyond = ({ code, centre, queue }: Host, cap: number) =>
  queue.slice(cap).map(({ unit }) => ({ unit, from: code, centre }))

const freeSeats = ({ code, centre, queue }: Host, cap: number) =>
  Array.from({ length: Math.max(0, cap - occupancy(queue, cap).taken) }, () => ({ to: code, centre }))

/**
 * Which units beyond the cap go to which community below it: as many as there are seats, over the least distance in all (metres between
 * the middles of the communities).
 */
export const rebalance = (hosts: readonly Host[], cap: number): Rebalancing => {
  const units = hosts.flatMap((host) => beyond(host, cap))
  const seats = hosts.flatMap((host) => freeSeats(host, cap))
  const metres = units.map((unit) => seats.map((seat) => Math.round(metresBetween(unit.centre, seat.centre))))
  const pairs = units.length === 0 || seats.length === 0 ? [] : munkres(metres)
  const moves = pairs.map(([u, s]): Move => {
    const { unit, from } = units[u]!
    return { unit, from, to: seats[s]!.to, metres: metres[u]![s]! }
  })
  return { moves: moves.toSorted((a, b) => a.metres - b.metres), unplaced: units.length - moves.length }
}
