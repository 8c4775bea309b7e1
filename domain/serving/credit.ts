import type { ServiceClass } from '../../contract/vocabulary/service-class'
import { chinaDay } from '../service-level/shanghai'

/** What hours are worth; rows of the district's settings. */
export interface ServingRules {
  /** Points for an hour of each class. */
  readonly pointsPerHour: Readonly<Record<ServiceClass, number>>
  /** So many minutes are credited on one day at most. */
  readonly mostMinutesADay: number
  /** Hours from which on one has the first star, the second, and so on. */
  readonly starHours: readonly number[]
}

interface Times {
  readonly startsAt: Date
  readonly endsAt: Date
}

interface Stay {
  readonly inAt: Date
  /** Null: he never checked out; then he stayed to the end. */
  readonly outAt: Date | null
}

const minute = 60_000

/** Whole minutes within the activity. */
export const minutesServed = ({ inAt, outAt }: Stay, { startsAt, endsAt }: Times): number => {
  const from = Math.max(inAt.getTime(), startsAt.getTime())
  const to = Math.min((outAt ?? endsAt).getTime(), endsAt.getTime())
  return Math.max(0, Math.floor((to - from) / minute))
}

/** What stands in a ledger already. */
interface Entered {
  readonly kind: 'activity' | 'correction'
  readonly at: Date
  readonly minutes: number
}

export interface Credit {
  readonly minutes: number
  readonly points: number
  /** Why less was credited than served; empty otherwise. */
  readonly note: string
}

/** What is credited for a service on that day, beside what stands there for the same day. */
export const creditFor = (
  served: { readonly minutes: number; readonly at: Date; readonly class: ServiceClass },
  entries: readonly Entered[],
  { pointsPerHour, mostMinutesADay }: ServingRules,
): Credit => {
  const { date } = chinaDay(served.at.getTime())
  const sameDay = entries.filter(({ kind, at }) => kind === 'activity' && chinaDay(at.getTime()).date === date)
  const left = Math.max(0, mostMinutesADay - sameDay.reduce((sum, { minutes }) => sum + minutes, 0))
  const minutes = Math.min(served.minutes, left)
  return {
    minutes,
    points: Math.floor((minutes * pointsPerHour[served.class]) / 60),
    note: minutes < served.minutes ? `一天最多记 ${String(mostMinutesADay)} 分钟` : '',
  }
}
