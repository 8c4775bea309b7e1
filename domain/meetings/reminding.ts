import { atDay } from './days'

/** Reminders come when offices open. */
const time = '09:00'
const daysBefore = 3

/** What is told of a resolution that is not done: that it is due soon, or that it was due. */
export type Stage = 'before' | 'after'

const momentOf = (stage: Stage, due: string): Date => atDay(due, stage === 'before' ? -daysBefore : 1, time)

/** Which of the two it is time for. */
export const stageAt = (due: string, now: Date): Stage => (now < momentOf('after', due) ? 'before' : 'after')

/** When its owner is to hear of it first: who gets it with less than three days left hears of it the day after. @param now when it is made */
export const firstReminder = (due: string, now: Date): Date => {
  const before = momentOf('before', due)
  return now < before ? before : momentOf('after', due)
}

/** When its owner hears of it again; null: not any more. */
export const reminderAfter = (stage: Stage, due: string): Date | null =>
  stage === 'before' ? momentOf('after', due) : null
