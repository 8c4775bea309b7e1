import * as z from 'zod'
import { activityState } from '../../../contract/vocabulary/activity-state'
import { attendanceState } from '../../../contract/vocabulary/attendance-state'
import { presenceWay } from '../../../contract/vocabulary/presence-way'
import { rhythm } from '../../../contract/vocabulary/rhythm'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { storedPoint } from './geo'
import { photosOfCarrier } from './photo'

/** A photo of an album (活动相册). `by` is a member id, of who organises it too; empty once he has cancelled his account. */
const albumEntry = z.object({ file: z.string(), by: z.string(), isOrganiser: z.boolean(), at: z.date() })

/** Somebody whom the organiser has taken off the list. */
const struck = z.object({ member: z.string(), at: z.date(), reason: z.string() })

/** Which one of those that were published together, from 0 on. */
const series = z.object({ id: z.string(), rhythm, nth: z.number().int(), of: z.number().int() })

/** What a community organises, and who has signed up, in the order in which they did. */
export const activityDocument = z.object({
  _id: z.string(),
  title: z.string(),
  class: serviceClass,
  about: z.string(),
  place: z.string(),
  at: storedPoint.nullable(),
  /** Metres around `at`. */
  radius: z.number().int(),
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }),
  startsAt: z.date(),
  endsAt: z.date(),
  /** When the organiser has ended it; null before. */
  endedAt: z.date().nullable().default(null),
  quota: z.number().int(),
  state: activityState,
  /** What came of it, or why it was cancelled. */
  report: z.string(),
  /** See domain/serving/places.ts for what the order means. */
  queue: z.array(z.object({ member: z.string(), at: z.date() })),
  /** Null: there is only this one. */
  series: series.nullable().default(null),
  /** The version in which it was given another time or place, 0 when it never was: who signed up hears of each once. */
  movedIn: z.number().int().default(0),
  /** The service post whose crew had the first places; who leaves it leaves them. */
  post: z.string().nullable().default(null),
  /** The newest last. */
  struck: z.array(struck).default([]),
  /** In the order in which they were added. */
  album: z.array(albumEntry).default([]),
  ...photosOfCarrier.shape,
  /** Whether who has a place was told that it is about to begin. */
  isReminded: z.boolean().default(false),
  /** Whether its desk was asked to settle it, a day after its end. */
  isAskedToSettle: z.boolean().default(false),
  /** How many were there, once it is closed. */
  came: z.number().int().nullable().default(null),
  /** Name of the desk that published it. */
  organiser: z.string(),
  /** One more with each change of state; signing up and what becomes of the album change none. */
  version: z.number().int(),
  createdAt: z.date(),
})
export type ActivityDocument = z.infer<typeof activityDocument>

/** That a member came to an activity; `_id` is made of both, so that he came once. */
export const attendanceDocument = z.object({
  _id: z.string(),
  activity: z.string(),
  member: z.string(),
  state: attendanceState,
  way: presenceWay,
  inAt: z.date(),
  outAt: z.date().nullable(),
  /** When the activity ends, so that what overlaps is found. */
  endsAt: z.date(),
  /** Credited when it was settled. */
  minutes: z.number().int().nullable(),
})
export type AttendanceDocument = z.infer<typeof attendanceDocument>
