import { serveTimer } from '../../server/serve/serve-timer'
import { remindOfActivities } from './of-activities'
import { remindOfMonth } from './of-month'

/** Members hear of what they have signed up for a day before, and in the last days of a month that they have not checked in. */
export const main = serveTimer(async (now) => ({
  activities: await remindOfActivities(now),
  members: await remindOfMonth(now),
}))
