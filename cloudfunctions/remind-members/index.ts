import { serveTimer } from '../../server/serve/serve-timer'
import { jobs } from '../../server/timers/jobs'
import { remindOfActivities } from './of-activities'
import { remindOfMonth } from './of-month'
import { remindOfResolutions } from './of-resolutions'
import { remindOfReviews } from './of-reviews'

/**
 * Members hear of what they have signed up for a day before, and in the last days of a month that they have not checked in; owners of
 * resolutions before these are due and when they were; both sides of a mutual review in the last days that its forms are open.
 */
export const main = serveTimer(
  jobs({
    activities: remindOfActivities,
    resolutions: remindOfResolutions,
    reviews: remindOfReviews,
    members: remindOfMonth,
  }),
)
