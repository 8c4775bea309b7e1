import { carryOnRound } from '../../server/rounds/carry-on'
import { serveTimer } from '../../server/serve/serve-timer'
import { jobs } from '../../server/timers/jobs'
import { remindOfActivities } from './of-activities'
import { remindOfBookings } from './of-bookings'
import { remindOfMeetings } from './of-meetings'
import { remindOfMonth } from './of-month'
import { remindOfPromises } from './of-promises'
import { remindOfResolutions } from './of-resolutions'
import { remindOfReviews } from './of-reviews'
import { settleForgotten } from './of-settling'
import { remindOfUnsettled } from './of-unsettled'

/**
 * Members hear of what they have signed up for a day before, residents of what they have booked; members also, and in the last days of a month that they have not checked in; owners of
 * resolutions before these are due and when they were; both sides of a mutual review in the last days that its forms are open. What an organiser has forgotten to settle is settled.
 * Desks hear of activities that are not settled, and who is invited of a meeting the day before; members in January that they have promised
 * nothing. Once a day the round of all areas says what waits and what is missing.
 */
export const main = serveTimer(
  jobs({
    activities: remindOfActivities,
    bookings: remindOfBookings,
    forgotten: settleForgotten,
    resolutions: remindOfResolutions,
    reviews: remindOfReviews,
    meetings: remindOfMeetings,
    unsettled: remindOfUnsettled,
    members: remindOfMonth,
    promises: remindOfPromises,
    waiting: carryOnRound,
  }),
)
