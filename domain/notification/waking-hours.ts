import { shanghai } from '../service-level/shanghai'

/** Nobody is woken: from eight in the morning until nine in the evening. */
const wakingHours = { from: 8, until: 21 }

/** Whether people may be told of what can wait. */
export const isAwake = (now: Date): boolean => {
  const hour = shanghai(now).hour()
  return hour >= wakingHours.from && hour < wakingHours.until
}

/** When offices are open: what is told once a day is told then. */
const officeOpens = 9

/** The day of which desks and contact persons are told now what waits; null by night and before offices open. */
export const dayToTell = (now: Date): string | null => {
  const day = shanghai(now)
  return isAwake(now) && day.hour() >= officeOpens ? day.format('YYYY-MM-DD') : null
}
