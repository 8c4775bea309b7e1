import type { Position } from '../../contract/place'
import { metresBetween } from '../routing/distance'
import { withoutClock } from '../service-level/clock'
import type { Command } from './decide'

/** Where the handler stood, as his device says; both null when it would not say. */
export interface Arrival {
  readonly at: Position | null
  /** Metres. */
  readonly accuracy: number | null
}

const accuracyWords = (accuracy: number | null): string =>
  accuracy === null ? '定位精度未知' : `定位精度约 ${Math.round(accuracy)} 米`

/** Honest about what is known: a distance only where both points are, and always with its accuracy. */
export const whereabouts = (arrival: Arrival, target: Position | null): string => {
  if (arrival.at === null) return '到场时没有取得定位'
  if (target === null) return `到场时已定位（${accuracyWords(arrival.accuracy)}），诉求没有标出具体位置`
  const metres = Math.round(metresBetween(arrival.at, target))
  return `距现场约 ${metres} 米（${accuracyWords(arrival.accuracy)}）`
}

export const arrive =
  (arrival: Arrival): Command =>
  ({ due, place }) => ({
    to: 'inProgress',
    detail: whereabouts(arrival, place.at),
    changes: { due: withoutClock(due, 'arrive') },
  })
