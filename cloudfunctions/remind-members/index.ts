import { serveTimer } from '../../server/serve/serve-timer'
import { jobs } from '../../server/timers/jobs'
import { remindOfActivities } from './of-activities'
import { remindOfMonth } from './of-month'
import { remindOfResolutions } from './of-resolutions'
import { remindOfReviews } from './of-reviews'
import { settleForgotten } from './of-settling'

/**
 * Members hear of what they have signed up for a day before, and in the last days of a month that they have not checked in; owners of
 * resolutions before these are due and when they were; both sides of a mutual review in the last days that its forms are open. What an organiser has forgotten to settle is settled.
 */
export const main = serveTimer(
  jobs({
    activities: remindOfActivities,
    forgotten: settleForgotten,
    resolutions: remindOfResolutions,
    reviews: remindOfReviews,
    members: remindOfMonth,
  }),
)
