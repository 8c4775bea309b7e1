import './jitless'
import { action } from './action'
import { activityId, areaCode, cursor } from './ids'
import { instant } from './instant'
import { activityState } from './vocabulary/activity-state'
import { serviceClass } from './vocabulary/service-class'
import * as z from 'zod'

const named = z.object({ code: areaCode, name: z.string() })

/** An activity as everybody may see it: nobody is named, those who come are counted. */
export const publicActivity = z.object({
  id: activityId,
  state: activityState,
  title: z.string(),
  class: serviceClass,
  about: z.string(),
  place: z.string(),
  community: named,
  startsAt: instant,
  endsAt: instant,
  /** How many have a place; how many were there once it is closed, null when nobody has counted them. */
  people: z.number().int().nullable(),
  /** What came of it; empty until it is ended, and of one that is cancelled. */
  report: z.string(),
  /** Addresses of those that have passed; of a list the first few. */
  photos: z.array(z.string()),
})
export type PublicActivity = z.infer<typeof publicActivity>

/** What communities organise, for residents. */
export const publicActivities = {
  /** Public: what is on or comes, the soonest first, or what is over, the newest first. */
  publicList: action(
    z.object({ community: areaCode, pile: z.enum(['coming', 'past']), cursor: cursor.optional() }),
    z.object({ community: named, activities: z.array(publicActivity), next: cursor.nullable() }),
  ),
  /** Public: with its whole album. */
  publicShow: action(z.object({ activity: activityId }), publicActivity),
}
