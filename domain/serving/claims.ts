import type { ClaimState } from '../../contract/vocabulary/claim-state'
import type { UnitState } from '../../contract/vocabulary/unit-state'
import { isRefused, refuse, type Refused } from '../refused'
import { confirmedIn, leftBy, occupancy, standingOf, type Queue } from '../reporting-in/reception'

/** Somebody who has claimed a service post. */
export interface Claim {
  readonly member: string
  readonly at: Date
  /** When the community said yes; null until then. */
  readonly confirmedAt: Date | null
}

/** Claims stand in a queue as the units of a community do: the first ones have the places, the others wait. */
const queueOf = (claims: readonly Claim[]): Queue => claims.map(({ member, ...claim }) => ({ unit: member, ...claim }))

const claimsOf = (queue: Queue): Claim[] => queue.map(({ unit, ...claim }) => ({ member: unit, ...claim }))

const states: Readonly<Record<UnitState, ClaimState>> = {
  away: 'out',
  waiting: 'waiting',
  asked: 'claimed',
  reportedIn: 'serving',
}

export interface ClaimStanding {
  readonly state: ClaimState
  /** In the waiting list, from 1 on; null outside it. */
  readonly place: number | null
}

/** @param hands how many members the post takes */
export const claimOf = (claims: readonly Claim[], member: string, hands: number): ClaimStanding => {
  const { state, place } = standingOf(queueOf(claims), member, hands)
  return { state: states[state], place }
}

/** How many have a place, and how many wait for one. */
export const handsIn = (
  claims: readonly Claim[],
  hands: number,
): { readonly taken: number; readonly waiting: number } => occupancy(queueOf(claims), hands)

export const claimConfirmed = (
  claims: readonly Claim[],
  member: string,
  hands: number,
  now: Date,
): Claim[] | Refused => {
  const { state } = claimOf(claims, member, hands)
  if (state === 'out') return refuse('notClaimed')
  if (state === 'serving') return [...claims]
  const after = confirmedIn(queueOf(claims), member, hands, now)
  return isRefused(after) ? refuse('postFull') : claimsOf(after)
}

/** @returns the claims without his, and who gets a place by that; refused when there is none of his */
export const claimGiven = (
  claims: readonly Claim[],
  member: string,
  hands: number,
): { readonly claims: Claim[]; readonly next: string[] } | Refused => {
  if (claimOf(claims, member, hands).state === 'out') return refuse('notClaimed')
  const { queue, next } = leftBy(queueOf(claims), member, hands)
  return { claims: claimsOf(queue), next }
}
