import { isWorkday, type WorkingCalendar } from './calendar'
import { shanghai } from './shanghai'

/** Whether offices are open at this moment. */
export const isOfficeHour = (calendar: WorkingCalendar, at: Date): boolean => {
  const clock = shanghai(at).format('HH:mm')
  return isWorkday(calendar, at) && calendar.officeHours.some(([opens, closes]) => opens <= clock && clock < closes)
}
