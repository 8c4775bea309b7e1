import { munkres } from 'munkres'
import type { Position } from '../../contract/place'
import type { Skill } from '../../contract/vocabulary/skill'
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
  /** What the community there lacks and the unit can do. */
  readonly brings: Skill[]
}

/** Who can do what, and where it is lacking. */
export interface Skills {
  /** By the id of the unit. */
  readonly gifts: ReadonlyMap<string, ReadonlySet<Skill>>
  /** By the code of the community. */
  readonly needs: ReadonlyMap<string, ReadonlySet<Skill>>
  /** How much further a unit goes for one more skill that is lacking. */
  readonly metresEach: number
}

const noSkills: Skills = { gifts: new Map(), needs: new Map(), metresEach: 0 }

export interface Rebalancing {
  readonly moves: readonly Move[]
  /** Units for which no community has a seat, and where they are. */
  readonly unplaced: readonly { readonly unit: string; readonly from: string }[]
}

/** Who came last goes first: of those beyond the cap, as they stand in the queue. */
const beyond = ({ code, centre, queue }: Host, cap: number) =>
  queue.slice(cap).map(({ unit }) => ({ unit, from: code, centre }))

const freeSeats = ({ code, centre, queue }: Host, cap: number) =>
  Array.from({ length: Math.max(0, cap - occupancy(queue, cap).taken) }, () => ({ to: code, centre }))

/** The units that had better go, by their ids. */
export const unitsBeyond = (hosts: readonly Host[], cap: number): string[] =>
  hosts.flatMap((host) => beyond(host, cap)).map(({ unit }) => unit)

/** Which pairs cost the least in all. A cost is never below nothing, which munkres takes as given. */
const cheapest = (moves: readonly (readonly Move[])[], metresEach: number): Move[] => {
  const most = Math.max(0, ...moves.flat().map(({ brings }) => brings.length))
  const costs = moves.map((row) => row.map(({ metres, brings }) => metres + metresEach * (most - brings.length)))
  const pairs = costs.length === 0 || costs[0]!.length === 0 ? [] : munkres(costs)
  return pairs.map(([unit, seat]) => moves[unit]![seat]!)
}

/**
 * Which units beyond the cap go to which community below it: as many as there are seats, over the least distance in all (metres between
 * the middles of the communities), of which each skill that is lacking there and comes along makes good some.
 */
export const rebalance = (
  hosts: readonly Host[],
  cap: number,
  { gifts, needs, metresEach }: Skills = noSkills,
): Rebalancing => {
  const units = hosts.flatMap((host) => beyond(host, cap))
  const seats = hosts.flatMap((host) => freeSeats(host, cap))
  const bringing = (unit: string, to: string): Skill[] =>
    [...(gifts.get(unit) ?? [])].filter((skill) => needs.get(to)?.has(skill))
  const possible = units.map(({ unit, from, centre }) =>
    seats.map((seat): Move => {
      const metres = Math.round(metresBetween(centre, seat.centre))
      return { unit, from, to: seat.to, metres, brings: bringing(unit, seat.to) }
    }),
  )
  const moves = cheapest(possible, metresEach)
  const placed = new Set(moves.map(({ unit }) => unit))
  const unplaced = units.filter(({ unit }) => !placed.has(unit)).map(({ unit, from }) => ({ unit, from }))
  return { moves: moves.toSorted((a, b) => a.metres - b.metres), unplaced }
}
