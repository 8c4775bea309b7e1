import { takesSeat } from '../../contract/takes-seat'
import type { UnitKind } from '../../contract/vocabulary/unit-kind'
import type { UnitState } from '../../contract/vocabulary/unit-state'
import { refuse, type Refused } from '../refused'

/** A unit that has come to a community. */
export interface Queued {
  readonly unit: string
  readonly at: Date
  /** When the community said yes; null until then. */
  readonly confirmedAt: Date | null
}

/**
 * All units of one community in the order in which they asked. The first ones have the seats, as many as there are, and the others wait:
 * whatever happens at once, there are never more with a seat than seats, and whoever leaves lets the next one in.
 */
export type Queue = readonly Queued[]

/** In which line of a community a kind stands: the queue for its seats, or that of those who take none. */
export const lineOf = (kind: UnitKind): 'queue' | 'guests' => (takesSeat[kind] ? 'queue' : 'guests')

/** How many of that line the community takes. */
export const seatsFor = (kind: UnitKind, cap: number): number => (takesSeat[kind] ? cap : Infinity)

export interface Standing {
  readonly state: UnitState
  /** In the waiting list, from 1 on; null outside it. */
  readonly place: number | null
}

/** @param cap how many units the community takes. Who was confirmed while there were more seats stays. */
export const standingOf = (queue: Queue, unit: string, cap: number): Standing => {
  const at = queue.findIndex((queued) => queued.unit === unit)
  const queued = queue[at]
  if (queued === undefined) return { state: 'away', place: null }
  if (queued.confirmedAt !== null) return { state: 'reportedIn', place: null }
  if (at < cap) return { state: 'asked', place: null }
  return { state: 'waiting', place: queue.slice(cap, at).filter(({ confirmedAt }) => confirmedAt === null).length + 1 }
}

/** How many have a seat, and how many wait for one. */
export const occupancy = (queue: Queue, cap: number): { readonly taken: number; readonly waiting: number } => {
  const waiting = queue.filter(({ unit }) => standingOf(queue, unit, cap).state === 'waiting').length
  return { taken: queue.length - waiting, waiting }
}

export const confirmedIn = (queue: Queue, unit: string, cap: number, now: Date): Queue | Refused => {
  const { state } = standingOf(queue, unit, cap)
  if (state === 'waiting') return refuse('communityFull')
  if (state !== 'asked') return refuse('wrongStatus')
  return queue.map((queued) => (queued.unit === unit ? { ...queued, confirmedAt: now } : queued))
}

/** Why a desk cannot vouch for it: only who waits needs that, as who has a seat is confirmed. */
export const vouchable = (queue: Queue, unit: string, cap: number): Refused | null =>
  standingOf(queue, unit, cap).state === 'waiting' ? null : refuse('wrongStatus')

/** @returns the queue without the unit, and who gets a seat by that */
export const leftBy = (queue: Queue, unit: string, cap: number): { readonly queue: Queue; readonly next: string[] } => {
  const after = queue.filter((queued) => queued.unit !== unit)
  const isWaiting = (among: Queue, one: string): boolean => standingOf(among, one, cap).state === 'waiting'
  const next = after.map((queued) => queued.unit).filter((one) => isWaiting(queue, one) && !isWaiting(after, one))
  return { queue: after, next }
}

/** Both queues after a unit has gone from one to the other: confirmed there if it was here. */
export interface Moved {
  readonly from: Queue
  readonly to: Queue
  /** Who gets a seat where it was. */
  readonly next: string[]
}

export const movedTo = (from: Queue, to: Queue, unit: string, cap: number): Moved | Refused => {
  const moving = from.find((queued) => queued.unit === unit)
  if (moving === undefined) return refuse('wrongStatus')
  if (occupancy(to, cap).taken >= cap) return refuse('communityFull', '这个社区名额已满，请换一个社区')
  const { queue, next } = leftBy(from, unit, cap)
  return { from: queue, to: [...to, moving], next }
}
