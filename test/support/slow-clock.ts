import type { WorkingCalendar } from '../../domain/service-level/calendar'
import type { Clock } from '../../domain/service-level/clock'
import { minutesLater, minutesOpen } from './minutes'

const minute = 60_000
const dayOfMinutes = 24 * 60

/** What may happen to a clock, on the minute. */
export type Move =
  | { readonly move: 'pause' | 'resume'; readonly at: Date }
  | { readonly move: 'extend'; readonly at: Date; readonly amount: number }

const isOffice = ({ unit }: Clock): boolean => unit === 'workingHours' || unit === 'workingDays'

/** A working day has at least a minute of office time. */
const closingOf = (calendar: WorkingCalendar, from: Date, days: number): Date => {
  const offset = 8 * 60 * minute
  let midnight = Math.floor((from.getTime() + offset) / (dayOfMinutes * minute)) * dayOfMinutes * minute - offset
  let open = 0
  for (let left = days; left > 0;) {
    midnight += dayOfMinutes * minute
    open = minutesOpen(calendar, new Date(midnight), new Date(midnight + dayOfMinutes * minute))
    if (open > 0) left -= 1
  }
  return minutesLater(calendar, new Date(midnight), open)
}

/**
 * A clock as a clerk with a tally would run it: how many minutes are left, one taken off for each minute that counts. Slow, and it knows
 * nothing of sliding.
 */
export class SlowClock {
  private left: number
  /** Since when it stands still. */
  private stands: Date | null = null
  private over: Date | null = null
  private now: number

  constructor(
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
  ) {
    this.now = clock.from.getTime()
    this.left = this.counted(clock.from, clock.at)
  }

  private counted(from: Date, to: Date): number {
    return isOffice(this.clock) ? minutesOpen(this.calendar, from, to) : (to.getTime() - from.getTime()) / minute
  }

  private endFrom(from: Date): Date {
    return isOffice(this.clock)
      ? minutesLater(this.calendar, from, this.left)
      : new Date(from.getTime() + this.left * minute)
  }

  private tick(): void {
    const next = new Date(this.now + minute)
    if (this.stands === null && this.over === null) {
      this.left -= this.counted(new Date(this.now), next)
      if (this.left === 0) this.over = next
    }
    this.now = next.getTime()
  }

  runTo(at: Date): void {
    while (this.now < at.getTime()) this.tick()
  }

  get isOver(): boolean {
    return this.over !== null
  }

  pause(): void {
    this.stands = new Date(this.now)
  }

  resume(): void {
    this.stands = null
  }

  extend(amount: number): void {
    const { unit } = this.clock
    const now = this.stands ?? new Date(this.now)
    const minutesPerUnit = { workingHours: 60, hours: 60, days: dayOfMinutes }
    this.left =
      unit === 'workingDays'
        ? this.counted(now, closingOf(this.calendar, this.endFrom(now), amount))
        : this.left + amount * minutesPerUnit[unit]
  }

  /** By when it is over, if nothing more happens to it. */
  end(): Date {
    return this.over ?? this.endFrom(new Date(this.now))
  }
}
