import type { CalendarView } from '../../contract/working-calendar'
import { missingYears, type WorkingCalendar } from '../../domain/service-level/calendar'
import { yearDaysOf, yearsOf } from '../../domain/service-level/year-days'

export const calendarView = (calendar: WorkingCalendar, now: Date): CalendarView => ({
  officeHours: calendar.officeHours.map(([opens, closes]) => [opens, closes]),
  years: yearsOf(calendar, now).map((year) => {
    const { complete, days } = yearDaysOf(calendar, year)
    return { year, complete, days: [...days] }
  }),
  missing: missingYears(calendar, now),
})
