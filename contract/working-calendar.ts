import './jitless'
import { action } from './action'
import { dayKind } from './vocabulary/day-kind'
import * as z from 'zod'

/** 24:00: where offices close at midnight. */
const officeTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 08:30 这样')

/** Each span ends after it begins, and before the next one: clock times compare as text. */
const isInOrder = (spans: readonly (readonly string[])[]): boolean =>
  spans.flat().every((time, i, times) => i === 0 || times[i - 1]! < time)

export const officeHours = z
  .array(z.tuple([officeTime, officeTime]))
  .min(1, '至少填一段办公时间')
  .max(6, '最多 6 段办公时间')
  .refine(isInOrder, '办公时间要从早到晚填，不能重叠')

const specialDay = z.object({ date: z.string(), kind: dayKind })
export type SpecialDay = z.infer<typeof specialDay>

/** The days of one year that are not what their weekday says, in their order. */
export const yearView = z.object({
  year: z.number().int(),
  /** Whether all of them are entered; in any other year Monday to Friday are worked. */
  complete: z.boolean(),
  days: z.array(specialDay),
})
export type YearView = z.infer<typeof yearView>

export const calendarView = z.object({
  officeHours: z.array(z.tuple([z.string(), z.string()])),
  /** This year, those that deadlines are about to reach, and those of which something is known. */
  years: z.array(yearView),
  /** Years that deadlines are about to reach and that are not complete. */
  missing: z.array(z.number().int()),
})
export type CalendarView = z.infer<typeof calendarView>

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const isWeekend = (date: string): boolean => weekdayOf(date) % 6 === 0

const enteredYear = yearView
  .extend({
    year: z.number().int().min(2000).max(2100),
    days: z.array(specialDay.extend({ date: z.iso.date('日期写成 2026-02-16 这样') })).max(366),
  })
  .refine(({ year, days }) => days.every(({ date }) => date.startsWith(`${year}-`)), {
    path: ['days'],
    message: '有日期不在这一年里',
  })
  .refine(({ days }) => new Set(days.map(({ date }) => date)).size === days.length, {
    path: ['days'],
    message: '同一天填了两次',
  })
  .refine(({ days }) => days.every(({ date, kind }) => kind === 'holiday' || isWeekend(date)), {
    path: ['days'],
    message: '调休上班的日子要在周六或周日',
  })
  .refine(({ days, complete }) => !complete || days.some(({ kind }) => kind === 'holiday'), {
    path: ['complete'],
    message: '这一年还没有放假的日子，不能标为录全',
  })

/** For administrators. `seen`: as the page showed it; what another one has changed since is refused as stale. */
export const workingCalendar = {
  calendar: action(z.object({}), calendarView),
  saveOfficeHours: action(z.object({ officeHours, seen: calendarView.shape.officeHours }), calendarView),
  saveYear: action(z.object({ entered: enteredYear, seen: yearView }), calendarView),
}
