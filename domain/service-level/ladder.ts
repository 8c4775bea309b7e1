import type { DueStep } from '../../contract/vocabulary/due-step'
import type { MarkColour } from '../../contract/vocabulary/mark-colour'
import type { RungAudience } from '../../contract/vocabulary/rung-audience'
import type { RungName } from '../../contract/vocabulary/rung'
import type { WorkingCalendar } from './calendar'
import type { Clock } from './clock'
import { endOf } from './due'
import type { Kind, Limit, ServiceLevel } from './limits'
import { timeOf } from './own-time'
import { opening } from './working-time'

/** One row of a ladder: when it is time, who is told, and what remains of it with the request. */
export interface Rung {
  readonly name: RungName
  /** A share of the clock's own time (1: when it is over), or so long after it is over. */
  readonly when: { readonly share: number } | { readonly after: Limit }
  readonly tells: readonly RungAudience[]
  readonly mark: MarkColour | null
}

/** What happens by itself as a clock runs out, as rows of settings, each ladder in the order of time. */
export interface Ladders {
  readonly ordinary: readonly Rung[]
  readonly emergency: readonly Rung[]
  /** While only the resident's word is missing: nobody is late. */
  readonly confirm: readonly Rung[]
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)

const ladderOf = (step: DueStep, urgency: Kind['urgency']): keyof Ladders => {
  if (step === 'confirm') return 'confirm'
  return urgency === 'emergency' ? 'emergency' : 'ordinary'
}

/** Who has days is warned when he is at work, unless that is too late; who has hours, or an emergency, by night as well. */
const warnedBy = (moment: Date, { at, unit }: Clock, ladder: keyof Ladders, calendar: WorkingCalendar): Date => {
  if (ladder === 'emergency' || unit !== 'days') return moment
  const open = opening(calendar, moment)
  return open < at ? open : moment
}

const momentOf = (clock: Clock, { when }: Rung, ladder: keyof Ladders, { calendar }: ServiceLevel): Date => {
  const { from, at, unit, climbsFrom = at } = clock
  if ('after' in when) return endOf(when.after, { calendar }, climbsFrom)
  // The whole of it is its end, also where office hours were changed since it began.
  if (when.share === 1) return at
  const time = timeOf[unit]
  const moment = time.later(calendar, from, Math.floor(time.between(calendar, from, at) * when.share))
  return warnedBy(moment, clock, ladder, calendar)
}

/** A rung of a clock with the moment at which its time has come. */
export interface Timed {
  readonly rung: Rung
  readonly at: Date
}

/** The ladder of a clock, or its first rungs, the next one never before the one below it. */
export const rungsOf = (
  clock: Clock,
  { urgency }: Pick<Kind, 'urgency'>,
  level: ServiceLevel,
  first = Infinity,
): Timed[] => {
  const ladder = ladderOf(clock.step, urgency)
  let at = clock.from
  return level.ladders[ladder].slice(0, first).map((rung) => {
    at = later(at, momentOf(clock, rung, ladder, level))
    return { rung, at }
  })
}

/** How many rungs of a clock are behind us: where a clock stands that was moved. */
export const rungsPast = (clock: Clock, kind: Pick<Kind, 'urgency'>, level: ServiceLevel, now: Date): number =>
  rungsOf(clock, kind, level).filter(({ at }) => at <= now).length

/** When somebody must look at this clock again; null at the top. */
export const nextAlarm = (clock: Clock, kind: Pick<Kind, 'urgency'>, level: ServiceLevel): Date | null =>
  rungsOf(clock, kind, level, clock.rung + 1)[clock.rung]?.at ?? null

/** What a timer has to do now: the highest rung whose time has come, and those below it that nobody took in time. */
export interface Climb {
  readonly rung: Rung
  readonly skipped: readonly Rung[]
}

/**
 * The rung to take now; null when its time has not come or the top is reached. A timer that was down for days takes one rung and tells
 * once, and what it skipped is on record. Never moves backwards: rungs that were taken stay taken, whatever the rows say since.
 */
export const rungDue = (clock: Clock, kind: Pick<Kind, 'urgency'>, level: ServiceLevel, now: Date): Climb | null => {
  const open = rungsOf(clock, kind, level)
    .slice(clock.rung)
    .filter(({ at }) => at <= now)
    .map(({ rung }) => rung)
  const rung = open.at(-1)
  return rung ? { rung, skipped: open.slice(0, -1) } : null
}

/** The clock after a climb. */
export const climbed = <C extends Clock>(clock: C, { skipped }: Climb): C => ({
  ...clock,
  rung: clock.rung + skipped.length + 1,
})
