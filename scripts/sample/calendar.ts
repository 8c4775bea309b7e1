// The package's table and not its functions, which lose a day on a machine west of Greenwich.
import published from 'chinese-days/dist/chinese-days.json'
import type { WorkingCalendar } from '../../domain/service-level/calendar'

const yearOf = (date: string): number => Number(date.slice(0, 4))

const firstYear = 2024

/** The office hours of the sample district, and the statutory holidays from 2024 to the last year that the package knows. */
export const sampleCalendar = (): WorkingCalendar => {
  const days = [
    ...Object.keys(published.holidays).map((date) => [date, 'holiday'] as const),
    ...Object.keys(published.workdays).map((date) => [date, 'makeUpDay'] as const),
  ].filter(([date]) => yearOf(date) >= firstYear)
  return {
    officeHours: [
      ['08:30', '12:00'],
      ['14:00', '17:30'],
    ],
    days: Object.fromEntries(days),
    coveredYears: [...new Set(days.map(([date]) => yearOf(date)))].sort(),
  }
}
