import { windowOf } from '../appraisal/mutual-review'
import { yearOf } from '../appraisal/quarters'
import { endOfDay } from './days'

/** Goals of a year may be changed until then. */
export const goalsUntil = (year: number): Date => endOfDay(`${String(year)}-03-31`)

/** Goals of the year that runs and of the next one. */
export const mayChangeGoals = (year: number, now: Date): boolean => now <= goalsUntil(year) && year <= yearOf(now) + 1

/** Who has none yet, as he joined later, sets them once until the year ends. */
export const maySetGoals = (year: number, hasGoals: boolean, now: Date): boolean =>
  mayChangeGoals(year, now) || (!hasGoals && year === yearOf(now))

/** What was published stands: that is for when a year is as good as over. */
export const mayPublish = (year: number, now: Date): boolean => windowOf(year).opens <= now

/** A year is reported on when its goals stand. */
export const mayReport = (year: number, now: Date): boolean => now > goalsUntil(year)
