import type { EntryKind } from '../../contract/vocabulary/entry-kind'
import type { ServiceClass } from '../../contract/vocabulary/service-class'
import { chinaDay } from '../service-level/shanghai'

/** What hours are worth; rows of the district's settings. */
export interface ServingRules {
  /** Points for an hour of each class. */
  readonly pointsPerHour: Readonly<Record<ServiceClass, number>>
  /** So many minutes are credited on one day at most. */
  readonly mostMinutesADay: number
  readonly mostPointsADay: number
  /** Hours from which on one has the first star, the second, and so on. */
  readonly starHours: readonly number[]
}

interface Times {
  readonly startsAt: Date
  readonly endsAt: Date
  /** When the organiser has ended it, which may be before it was to end; null: not yet. */
  readonly endedAt: Date | null
}

interface Stay {
  readonly inAt: Date
  /** Null: he never checked out; then he stayed to the end. */
  readonly outAt: Date | null
}

const minute = 60_000

/** Whole minutes within the activity. */
export const minutesServed = ({ inAt, outAt }: Stay, { startsAt, endsAt, endedAt }: Times): number => {
  const from = Math.max(inAt.getTime(), startsAt.getTime())
  const to = Math.min(...[outAt, endedAt, endsAt].map((end) => (end ?? endsAt).getTime()))
  return Math.max(0, Math.floor((to - from) / minute))
}

/** What stands in a ledger already. */
interface Entered {
  readonly kind: EntryKind
  readonly at: Date
  readonly minutes: number
  readonly points: number
}

export interface Credit {
  readonly minutes: number
  readonly points: number
  /** Why less was credited than served; empty otherwise. */
  readonly note: string
}

const sumOf = (entries: readonly Entered[], of: 'minutes' | 'points'): number =>
  entries.reduce((sum, entry) => sum + entry[of], 0)

/** As much of what is wanted as there is room for. */
const upTo = (wanted: number, room: number): number => Math.min(wanted, Math.max(0, room))

/** What is credited for a service on that day, beside what other services have given for the same day. */
export const creditFor = (
  served: { readonly minutes: number; readonly at: Date; readonly class: ServiceClass },
  entries: readonly Entered[],
  { pointsPerHour, mostMinutesADay, mostPointsADay }: ServingRules,
): Credit => {
  const { date } = chinaDay(served.at.getTime())
  const sameDay = entries.filter(({ kind, at }) => kind !== 'correction' && chinaDay(at.getTime()).date === date)
  const minutes = upTo(served.minutes, mostMinutesADay - sumOf(sameDay, 'minutes'))
  const earned = Math.floor((minutes * pointsPerHour[served.class]) / 60)
  return {
    minutes,
    points: upTo(earned, mostPointsADay - sumOf(sameDay, 'points')),
    note: minutes < served.minutes ? `一天最多记 ${String(mostMinutesADay)} 分钟` : '',
  }
}

/** The points that go with minutes set right: what minutes of no special class give, and never more taken than there are. */
export const pointsCorrected = (minutes: number, balance: number, { pointsPerHour }: ServingRules): number =>
  // Zero has no sign here.
  Math.max(Math.trunc((minutes * pointsPerHour.other) / 60), -balance) + 0
