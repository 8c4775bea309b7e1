import { yearOf } from '../appraisal/quarters'
import { endOfDay } from './days'

/** Goals of a year may be changed until then. */
export const goalsUntil = (year: number): Date => endOfDay(`${String(year)}-03-31`)

/** Goals of the year that runs and of the next one. */
export const mayChangeGoals = (year: number, now: Date): boolean => now <= goalsUntil(year) && year <= yearOf(now) + 1

/** A year is reported on when its goals stand. */
export const mayReport = (year: number, now: Date): boolean => now > goalsUntil(year)
