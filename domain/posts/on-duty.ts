import type { Standing } from '../../contract/vocabulary/standing'
import { shanghai } from '../service-level/shanghai'
import type { Leave, Roster, Shift } from './roster'

const minutesADay = 24 * 60

/** '08:30' as minutes after midnight. */
export const minuteOf = (clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** A moment on the clocks and calendars of China. */
interface WeekTime {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly minute: number
}

const weekTimeOf = (at: Date): WeekTime => {
  const local = shanghai(at)
  return { weekday: local.day() === 0 ? 7 : local.day(), minute: local.hour() * 60 + local.minute() }
}

const dayAfter = (weekday: number, days: number): number => ((weekday - 1 + days + 7) % 7) + 1

const covers = ({ weekdays, from, to }: Shift, { weekday, minute }: WeekTime): boolean => {
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  const isToday = weekdays.includes(weekday) && minute >= begins
  if (begins < ends) return isToday && minute < ends
  return isToday || (weekdays.includes(dayAfter(weekday, -1)) && minute < ends)
}

const isInShift = ({ shifts }: Roster, at: Date): boolean => {
  if (shifts.length === 0) return true
  const time = weekTimeOf(at)
  return shifts.some((shift) => covers(shift, time))
}

/** When the next shift begins; null when no shift ever does. */
const nextShift = ({ shifts }: Roster, at: Date): Date | null => {
  const { weekday, minute } = weekTimeOf(at)
  const waits = shifts.flatMap(({ weekdays, from }) =>
    weekdays.map((day) => {
      const days = (day - weekday + 7) % 7
      const wait = days * minutesADay + minuteOf(from) - minute
      return wait > 0 ? wait : wait + 7 * minutesADay
    }),
  )
  return waits.length === 0 ? null : new Date(at.getTime() + Math.min(...waits) * 60_000)
}

/** The leave that runs at a moment, if one does. */
export const leaveAt = ({ leaves }: Pick<Roster, 'leaves'>, at: Date): Leave | undefined =>
  leaves.find(({ from, to }) => from <= at && at < to)

/** Whoever answers for the post, whatever the hour: its holder, or who stands in for him. */
export const whoAnswersFor = (post: Roster, at: Date): readonly string[] => {
  const leave = leaveAt(post, at)
  if (leave !== undefined) return leave.standIn === null ? post.deputies : [leave.standIn]
  return post.holder === null ? post.deputies : [post.holder]
}

/** Whom a push concerns now: nobody outside of the post's hours, or while everybody is away. */
export const whoIsOnDuty = (post: Roster, at: Date): readonly string[] =>
  isInShift(post, at) ? whoAnswersFor(post, at) : []

export const isOnDuty = (post: Roster, at: Date): boolean => whoIsOnDuty(post, at).length > 0

/** Everybody who may ever act for the post: what a person's posts are found by. */
export const staffOf = ({ holder, deputies, leaves }: Roster): string[] => [
  ...new Set([holder, ...deputies, ...leaves.map(({ standIn }) => standIn)].filter((person) => person !== null)),
]

/** Whether this person may act for the post: a stand-in only while he stands in. */
export const mayActFor = (post: Roster, person: string, at: Date): boolean =>
  post.holder === person || post.deputies.includes(person) || leaveAt(post, at)?.standIn === person

/** Whether work may wait for who answers for the post, be it until his next shift: it is neither vacant nor are all of them away. */
export const isMannedAt = (post: Roster, at: Date): boolean => {
  const standing = standingOf(post, at)
  return standing === 'onDuty' || standing === 'offShift'
}

export const standingOf = (post: Roster, at: Date): Standing => {
  if (post.holder === null && post.deputies.length === 0) return 'vacant'
  const then = isInShift(post, at) ? at : nextShift(post, at)
  if (then === null || whoAnswersFor(post, then).length === 0) return 'onLeave'
  return then === at ? 'onDuty' : 'offShift'
}
