import { dayKindLabels, type DayKind } from '../../contract/vocabulary/day-kind'
import { missingYears, type WorkingCalendar } from './calendar'
import { shanghai } from './shanghai'

/** The days of one year that are not what their weekday says. */
export interface YearDays {
  readonly year: number
  /** Whether all of them are entered. */
  readonly complete: boolean
  /** By date (2026-02-16), in any order. */
  readonly days: readonly { readonly date: string; readonly kind: DayKind }[]
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

const inOrder = (days: YearDays['days']): YearDays['days'] => [...days].sort((a, b) => (a.date < b.date ? -1 : 1))

export const yearDaysOf = ({ days, coveredYears }: WorkingCalendar, year: number): YearDays => ({
  year,
  complete: coveredYears.includes(year),
  days: inOrder(Object.entries(days).flatMap(([date, kind]) => (yearOf(date) === year ? [{ date, kind }] : []))),
})

/** What a calendar becomes with another year in the place of the one it has. */
export const withYearDays = (
  calendar: WorkingCalendar,
  { year, complete, days }: YearDays,
): { days: Record<string, DayKind>; coveredYears: number[] } => {
  const others = Object.entries(calendar.days).filter(([date]) => yearOf(date) !== year)
  const covered = calendar.coveredYears.filter((one) => one !== year)
  return {
    days: Object.fromEntries([...others, ...inOrder(days).map(({ date, kind }) => [date, kind] as const)]),
    coveredYears: (complete ? [...covered, year] : covered).sort((a, b) => a - b),
  }
}

/** Years that somebody may want to see or enter, in their order. */
export const yearsOf = (calendar: WorkingCalendar, now: Date): number[] => {
  const known = [...Object.keys(calendar.days).map(yearOf), ...calendar.coveredYears]
  return [...new Set([...known, shanghai(now).year(), ...missingYears(calendar, now)])].sort((a, b) => a - b)
}

const listed = (dates: readonly string[], what: string): string[] =>
  dates.length === 0 ? [] : [`${what} ${dates.join('、')}`]

/** What another year changes, for the record: 2027 年：加放假 2027-01-01；标为录全 */
export const yearChangeWords = (before: YearDays, after: YearDays): string => {
  const has = ({ days }: YearDays, date: string, kind: DayKind) =>
    days.some((day) => day.date === date && day.kind === kind)
  const gained = (from: YearDays, to: YearDays, kind: DayKind): string[] =>
    inOrder(to.days).flatMap((day) => (day.kind === kind && !has(from, day.date, kind) ? [day.date] : []))
  const changes = (['holiday', 'makeUpDay'] as const).flatMap((kind) => [
    ...listed(gained(before, after, kind), `加${dayKindLabels[kind]}`),
    ...listed(gained(after, before, kind), `去掉${dayKindLabels[kind]}`),
  ])
  const marked = before.complete === after.complete ? [] : [after.complete ? '标为录全' : '标为没有录全']
  return `工作日历 ${after.year} 年：${[...changes, ...marked].join('；')}`
}
