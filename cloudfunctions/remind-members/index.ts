import { serveTimer } from '../../server/serve/serve-timer'
import { remindOfActivities } from './of-activities'
import { remindOfMonth } from './of-month'
import { remindOfResolutions } from './of-resolutions'

/**
 * Members hear of what they have signed up for a day before, and in the last days of a month that they have not checked in; owners of
 * resolutions before these are due and when they were.
 */
export const main = serveTimer(async (now) => ({
  activities: await remindOfActivities(now),
  resolutions: await remindOfResolutions(now),
  members: await remindOfMonth(now),
}))
