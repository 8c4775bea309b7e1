import type { Position } from '../../contract/place'
import type { FitReason } from '../../contract/vocabulary/fit-reason'
import type { FreeTime } from '../../contract/vocabulary/free-time'
import type { ResourceState } from '../../contract/vocabulary/resource-state'
import type { Skill } from '../../contract/vocabulary/skill'
import type { SupplyKind } from '../../contract/vocabulary/supply-kind'
import { metresBetween } from '../routing/distance'

interface Somewhere {
  /** Code of a community, and its middle. */
  readonly community: string
  readonly at: Position
}

export interface Wanted extends Somewhere {
  readonly kind: SupplyKind
  readonly skill: Skill | null
  readonly times: readonly FreeTime[]
}

export interface Offered extends Somewhere {
  readonly id: string
  readonly kind: SupplyKind
  readonly skills: readonly Skill[]
  readonly times: readonly FreeTime[]
  readonly reach: 'community' | 'district'
  readonly state: ResourceState
  /** The last day on which it can be had. */
  readonly until: string
}

export interface Fit {
  readonly id: string
  /** From 0 to 100. */
  readonly score: number
  readonly reasons: readonly FitReason[]
  readonly metres: number
}

/** What people do for people may stand in for one another. */
const byPeople: readonly SupplyKind[] = ['skills', 'labour', 'training']

/** What may meet a demand of this kind: the same, and what is related. */
export const kindsFor = (kind: SupplyKind): readonly SupplyKind[] => (byPeople.includes(kind) ? byPeople : [kind])

/** So far from one middle to another what is for one community is still within reach of its neighbour. */
export const nearMetres = 5000

interface Part {
  readonly points: number
  readonly reasons: readonly FitReason[]
}

const kindPart = ({ kind }: Wanted, offer: Offered): Part | null => {
  if (offer.kind === kind) return { points: 40, reasons: ['sameKind'] }
  return kindsFor(kind).includes(offer.kind) ? { points: 20, reasons: ['relatedKind'] } : null
}

/** Thirty at the door, less with each step, ten for what is for everybody. */
const placePart = ({ community }: Wanted, offer: Offered, metres: number): Part | null => {
  if (offer.community === community) return { points: 30, reasons: ['sameCommunity'] }
  if (metres <= nearMetres) return { points: 29 - Math.round((18 * metres) / nearMetres), reasons: ['nearby'] }
  return offer.reach === 'district' ? { points: 10, reasons: ['wholeDistrict'] } : null
}

const timePart = ({ times }: Wanted, offer: Offered): Part => {
  const whole: Part = { points: 20, reasons: ['time'] }
  if (times.length === 0) return { ...whole, reasons: [] }
  if (offer.times.length === 0) return whole
  const shared = times.filter((time) => offer.times.includes(time)).length
  return shared === 0 ? { points: 0, reasons: [] } : { ...whole, points: Math.round((20 * shared) / times.length) }
}

const skillPart = ({ skill }: Wanted, { skills }: Offered): Part => {
  if (skill === null) return { points: 10, reasons: [] }
  return skills.includes(skill) ? { points: 10, reasons: ['skill'] } : { points: 0, reasons: [] }
}

/** How well an offer fits; null when it does not. */
const fitOf = (wanted: Wanted, offer: Offered, today: string): Fit | null => {
  if (offer.state !== 'open' || offer.until < today) return null
  const metres = metresBetween(wanted.at, offer.at)
  const [kind, place] = [kindPart(wanted, offer), placePart(wanted, offer, metres)]
  if (kind === null || place === null) return null
  const parts = [kind, place, timePart(wanted, offer), skillPart(wanted, offer)]
  const score = parts.reduce((sum, { points }) => sum + points, 0)
  return { id: offer.id, score, metres, reasons: parts.flatMap(({ reasons }) => reasons) }
}

const best = (one: Fit, other: Fit): number =>
  other.score - one.score || one.metres - other.metres || (one.id < other.id ? -1 : 1)

/** What fits a demand, the best first; whatever the order in which it is offered. @param today 2026-11-26 */
export const suggest = (wanted: Wanted, offers: readonly Offered[], today: string): Fit[] =>
  offers
    .map((offer) => fitOf(wanted, offer, today))
    .filter((fit) => fit !== null)
    .sort(best)
