import { calendarDay } from '../time/words'

/** A term of a part-time member is three years, unless somebody says otherwise. */
const termDays = 3 * 365

/** The last day of a term that begins at a moment. */
export const endOfTerm = (begins: Date): string => calendarDay(begins, termDays)
