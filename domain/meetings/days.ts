import { shanghai } from '../service-level/shanghai'

/** The day of a moment in China: 2026-11-20 */
export const dayOf = (at: Date): string => shanghai(at).format('YYYY-MM-DD')

/** A moment of a day in China. @param days so many after that day */
export const atDay = (day: string, days = 0, time = '00:00'): Date =>
  shanghai(new Date(`${day}T${time}:00+08:00`))
    .add(days, 'day')
    .toDate()

/** The last moment of a day in China. */
export const endOfDay = (day: string): Date => new Date(atDay(day, 1).getTime() - 1)
