import type { DayKind } from '../../../../contract/vocabulary/day-kind'
import type { SpecialDay } from '../../../../contract/working-calendar'

const day = 24 * 60 * 60_000
/** More than a year is a slip of the finger. */
const longest = 366

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Every date from one to another, both of them; none when they are the wrong way round. */
export const datesBetween = (from: string, to: string): string[] => {
  const count = Math.min(longest, (midnight(to) - midnight(from)) / day + 1)
  return Array.from({ length: Math.max(0, count) }, (_, i) =>
    new Date(midnight(from) + i * day).toISOString().slice(0, 10),
  )
}

/** Days of one kind that follow each other. */
export interface DaySpan {
  readonly kind: DayKind
  readonly dates: readonly [string, ...string[]]
}

const follows = ({ kind, dates }: DaySpan, next: SpecialDay): boolean =>
  kind === next.kind && midnight(next.date) - midnight(dates.at(-1)!) === day

/** @param days in their order */
export const spansOf = (days: readonly SpecialDay[]): DaySpan[] =>
  days.reduce<DaySpan[]>((spans, next) => {
    const last = spans.at(-1)
    return last !== undefined && follows(last, next)
      ? [...spans.slice(0, -1), { ...last, dates: [...last.dates, next.date] }]
      : [...spans, { kind: next.kind, dates: [next.date] }]
  }, [])

const monthOf = (date: string): number => Number(date.slice(5, 7))
const dateWords = (date: string): string => `${monthOf(date)} 月 ${Number(date.slice(8))} 日`
const weekdayWords = (date: string): string => `周${'日一二三四五六'[new Date(midnight(date)).getUTCDay()]}`

/** 1 月 1 日（周五）, 10 月 1 日至 7 日（7 天）, 1 月 28 日至 2 月 4 日（8 天） */
export const spanWords = ({ dates }: DaySpan): string => {
  const [first] = dates
  const last = dates.at(-1)!
  if (first === last) return `${dateWords(first)}（${weekdayWords(first)}）`
  const until = monthOf(first) === monthOf(last) ? `${Number(last.slice(8))} 日` : dateWords(last)
  return `${dateWords(first)}至 ${until}（${dates.length} 天）`
}
