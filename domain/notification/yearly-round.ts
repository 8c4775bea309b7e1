import { quarterBefore, quarterEnd, quarterOf, quarterStart, yearOf } from '../appraisal/quarters'
import { shanghai } from '../service-level/shanghai'

const day = 86_400_000

/** So many days before a quarter ends, and after, desks hear of what is missing in it. */
const closing = 10

/** A quarter of which desks are reminded, and whether it has ended. */
export interface ClosingQuarter {
  readonly quarter: string
  readonly isOver: boolean
}

/** The quarter of which desks are reminded now: in its last days and in the first ones after; null in between. */
export const quarterToRemindOf = (now: Date): ClosingQuarter | null => {
  const running = quarterOf(now)
  if (now.getTime() > quarterEnd(running).getTime() - closing * day) return { quarter: running, isOver: false }
  const isJustOver = now.getTime() < quarterStart(running).getTime() + closing * day
  return isJustOver ? { quarter: quarterBefore(running), isOver: true } : null
}

/** Commitments are published when the year begins; who has forgotten hears of it from this day of January on. */
const promisedBy = 8

/** The year of which units and members are reminded to promise something; null outside January. */
export const yearToPromise = (now: Date): number | null => {
  const at = shanghai(now)
  return at.month() === 0 && at.date() >= promisedBy ? yearOf(now) : null
}

/** 2026 年第 4 季度 */
export const quarterWords = (quarter: string): string => `${quarter.slice(0, 4)} 年第 ${quarter.slice(-1)} 季度`
