import type { MemberState } from '../../contract/vocabulary/member-state'
import { isAwake } from '../notification/waking-hours'
import { shanghai } from '../service-level/shanghai'

/** So many days a month may still be made good after it has ended. */
export const graceDays = 3

/** The month of a moment as the calendar of Shanghai has it: 2026-11 */
export const monthOf = (at: Date): string => shanghai(at).format('YYYY-MM')

/** The last moment of a month. */
export const monthEnd = (month: string): Date =>
  shanghai(new Date(`${month}-01T00:00:00+08:00`))
    .endOf('month')
    .toDate()

/** Until when a month's check-in counts. */
export const dueBy = (month: string): Date => shanghai(monthEnd(month)).add(graceDays, 'day').toDate()

const monthBefore = (now: Date): string => shanghai(now).subtract(1, 'month').format('YYYY-MM')

/** The month before, as long as it may be made good. */
export const monthInGrace = (now: Date): string | null => {
  const month = monthBefore(now)
  return now <= dueBy(month) ? month : null
}

/** A month of which members are reminded now. */
export interface DueMonth {
  readonly month: string
  readonly isInGrace: boolean
  /** What stands at a member who was reminded of it: later than the month, and before the next one. */
  readonly mark: string
}

/** From this day of a month on; some days are left to come. */
const remindedFrom = 25

/** The month of which members are reminded now, if it is time: in its last days, and while it may be made good. */
export const monthToRemindOf = (now: Date): DueMonth | null => {
  if (!isAwake(now)) return null
  const late = monthInGrace(now)
  if (late !== null) return { month: late, isInGrace: true, mark: `${late}+` }
  const month = monthOf(now)
  return shanghai(now).date() < remindedFrom ? null : { month, isInGrace: false, mark: month }
}

/** Whether a check-in that shows what was shown in this month counts now. */
export const counts = (month: string, now: Date): boolean => month === monthOf(now) || month === monthInGrace(now)

interface CheckIns {
  /** Empty: none. */
  readonly lastMonth: string
  readonly checkIns: readonly { readonly month: string; readonly at: Date }[]
  readonly createdAt: Date
}

interface Standing extends Pick<CheckIns, 'lastMonth'> {
  readonly state: MemberState
  /** Sent later, and waiting for a word. */
  readonly claims: readonly { readonly month: string }[]
}

/** Whether he has reported in and owes this month's check-in. */
export const isBehind = ({ state, lastMonth, claims }: Standing, now: Date): boolean => {
  const month = monthOf(now)
  return state === 'reportedIn' && lastMonth < month && !claims.some((claim) => claim.month === month)
}

/** The day of a moment as the calendar of Shanghai has it: 2026-11-28 */
export const dayOf = (at: Date): string => shanghai(at).format('YYYY-MM-DD')

/**
 * The month for which a member's next check-in counts: this one, or in the days of grace the one before, if he is late and was here then.
 * One visit counts for one month: who has made good the one before today has nothing else to do today.
 */
export const monthToDo = ({ lastMonth, checkIns, createdAt }: CheckIns, now: Date): string => {
  const late = monthInGrace(now)
  const hasBeenToday = checkIns.some(({ at }) => dayOf(at) === dayOf(now))
  const isLate = late !== null && (lastMonth < late || (hasBeenToday && lastMonth === late))
  return isLate && createdAt <= monthEnd(late) ? late : monthOf(now)
}

/** What a desk reminds him of: the month for which he would come now. It stands as a mark of its day, on which nobody reminds him again. */
export const monthToSay = (member: CheckIns, now: Date): DueMonth => {
  const month = monthToDo(member, now)
  return { month, isInGrace: month !== monthOf(now), mark: dayOf(now) }
}
