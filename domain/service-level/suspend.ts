import { beside, isOver, type Clock, type Due, type PausedDue } from './clock'
import type { ServiceLevel } from './limits'
import { timeOf } from './own-time'

/** Lets the clocks stand still. Nothing is computed yet: how long they stood is known when they go on. */
export const pauseDue = (due: Due, now: Date): PausedDue => ({ pausedAt: now, due })

/** What is late stays late; only the ladder waits, as somebody above has agreed to the wait. */
const stayed = (clock: Clock, pausedAt: Date, now: Date): Clock =>
  now > pausedAt
    ? { ...clock, climbsFrom: new Date((clock.climbsFrom ?? clock.at).getTime() + now.getTime() - pausedAt.getTime()) }
    : clock

const slid = (clock: Clock, pausedAt: Date, now: Date, { calendar }: ServiceLevel): Clock => {
  if (isOver(clock, pausedAt)) return stayed(clock, pausedAt, now)
  const { between, later } = timeOf[clock.unit]
  const stood = between(calendar, pausedAt, now)
  return { ...clock, from: later(calendar, clock.from, stood), at: later(calendar, clock.at, stood) }
}

/**
 * Lets them go on: each ends later by as long as it stood still, counted in its own kind of time. A clock in working hours or working
 * days loses nothing and gains nothing by a weekend; one that was over already ends where it ended, so that pausing never forgives.
 * Resumed at the moment of the pause, everything is as before.
 */
export const resumeDue = ({ pausedAt, due }: PausedDue, level: ServiceLevel, now: Date): Due => {
  const slide = (clock: Clock): Clock => slid(clock, pausedAt, now, level)
  const { next, ...first } = due
  return beside(slide(first), next ? slide(next) : null)
}
