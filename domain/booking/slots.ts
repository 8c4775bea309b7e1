import { minutesOfDay } from '../../contract/clock'
import { chinaDay } from '../service-level/shanghai'

/** Some time. */
export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** When something can be booked every week, by clocks in China. */
export interface Weekly {
  /** 0: Sunday. */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly until: string
  /** How long one booking lasts, in minutes. */
  readonly slot: number
}

const minute = 60_000

/** Milliseconds since the epoch, of a day like 2026-11-26. */
export const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

export const dayOf = (at: Date): string => chinaDay(at.getTime()).date

/** From today on, so many days. */
export const daysFrom = (now: Date, count: number): string[] => {
  const { midnight } = chinaDay(now.getTime())
  return Array.from({ length: count }, (_, n) => chinaDay(midnight + n * 24 * 60 * minute).date)
}

/** The slots of a day one after the other; what is left over at its end is none. */
export const slotsOn = ({ weekdays, from, until, slot }: Weekly, day: string): Span[] => {
  const midnight = midnightOf(day)
  if (!weekdays.includes(chinaDay(midnight).weekday)) return []
  const count = Math.max(0, Math.floor((minutesOfDay(until) - minutesOfDay(from)) / slot))
  const at = (n: number): Date => new Date(midnight + (minutesOfDay(from) + n * slot) * minute)
  return Array.from({ length: count }, (_, n) => ({ startsAt: at(n), endsAt: at(n + 1) }))
}

export const overlaps = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** How many places are free all the time. What was booked before the hours were changed may lie across two slots: it counts in both. */
export const freeIn = (span: Span, taken: readonly Span[], places: number): number =>
  Math.max(0, places - taken.filter((other) => overlaps(span, other)).length)
