import './jitless'
import { action, actionsOf } from './action'
import { albums } from './albums'
import { nextHonour } from './honours'
import { activityId, areaCode, clientKey, cursor, memberId, servicePostId } from './ids'
import { instant } from './instant'
import { position } from './place'
import { presence, shownCode } from './presence'
import { publicActivities } from './public-activities'
import { someFiles } from './some-files'
import { activityState } from './vocabulary/activity-state'
import { attendanceState } from './vocabulary/attendance-state'
import { entryKind } from './vocabulary/entry-kind'
import { presenceWay } from './vocabulary/presence-way'
import { rhythm } from './vocabulary/rhythm'
import { serviceClass } from './vocabulary/service-class'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** How many times a recurring service day (固定服务日) is published at once at most. */
export const mostRepeats = 12
export const mostPlaces = 300
/** So many sign up for one activity at most, those who wait too. */
export const mostQueued = 400
/** A check-in by place counts within so many metres, as the organiser says. */
export const radii = [100, 200, 500] as const

const facts = {
  title: words(30, '请填活动名称'),
  class: serviceClass,
  about: optionalWords(300),
  /** Where people meet. */
  place: words(40, '请填集合地点'),
  at: position.nullable(),
  radius: z.union(radii.map((metres) => z.literal(metres))),
  startsAt: instant,
  endsAt: instant,
  quota: z.number('请填名额').int().min(1, '至少 1 人').max(mostPlaces, `最多 ${mostPlaces} 人`),
}

/** How long one may take. */
const inOrder = <Times extends z.ZodType<{ startsAt: Date; endsAt: Date }>>(times: Times): Times =>
  times
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, { path: ['endsAt'], message: '结束要晚于开始' })
    .refine(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() <= 12 * 3_600_000, {
      path: ['endsAt'],
      message: '一次最长 12 小时',
    })

/** Of a series: this one alone, or all that come after it as well. */
const scope = z.enum(['one', 'later']).default('one')
export type Scope = z.infer<typeof scope>

const named = z.object({ code: areaCode, name: z.string() })

/** How the caller stands: not signed up, has a place, or waits for one (from 1 on). */
const standing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('out') }),
  z.object({ state: z.literal('in') }),
  z.object({ state: z.literal('waiting'), place: z.number().int() }),
])

const attendanceView = z.object({
  state: attendanceState,
  way: presenceWay,
  inAt: instant,
  outAt: instant.nullable(),
  /** Credited when the activity was closed; null before. */
  minutes: z.number().int().nullable(),
})
export type AttendanceView = z.infer<typeof attendanceView>

export const activityRow = z.object({
  id: activityId,
  version: z.number().int(),
  state: activityState,
  title: z.string(),
  class: serviceClass,
  place: z.string(),
  community: named,
  startsAt: instant,
  endsAt: instant,
  quota: z.number().int(),
  /** Of these places are taken. */
  taken: z.number().int(),
  waiting: z.number().int(),
  /** Of the caller. */
  standing,
})
export type ActivityRow = z.infer<typeof activityRow>

export const activityView = activityRow.extend({
  about: z.string(),
  at: position.nullable(),
  /** Metres around `at` within which a check-in by place counts. */
  radius: z.number().int(),
  /** The caller's own. */
  attendance: attendanceView.nullable(),
  /** When the next thing may be done: check-in opens half an hour before the beginning. */
  checkInFrom: instant,
  /** What came of it; empty until it is closed. Why it was cancelled, if it was. */
  report: z.string(),
  /** Whether the caller runs it. */
  isOrganiser: z.boolean(),
  /** Which one of how many it is, from 1 on; null: there is only this one. */
  series: z.object({ rhythm, nth: z.number().int(), of: z.number().int() }).nullable(),
})
export type ActivityView = z.infer<typeof activityView>

/** Somebody who signed up or came, as the organiser sees him. */
export const participantRow = z.object({
  member: memberId,
  name: z.string(),
  unitName: z.string(),
  standing,
  attendance: attendanceView.nullable(),
})
export type ParticipantRow = z.infer<typeof participantRow>

/** A line of the ledger of hours: the balance is their sum. */
export const entryView = z.object({
  kind: entryKind,
  at: instant,
  /** The activity, or the reason of a correction. */
  title: z.string(),
  by: z.string(),
  minutes: z.number().int(),
  points: z.number().int(),
  /** Why less was credited than served: the cap of a day; empty otherwise. */
  note: z.string(),
})
export type EntryView = z.infer<typeof entryView>

const one = z.object({ activity: activityId })
const known = one.extend({ version: z.number().int() })
const page = z.object({ activities: z.array(activityRow), next: cursor.nullable() })

/** What communities organise, who comes, and the hours that this gives. */
export const activities = actionsOf('activities', {
  ...albums,
  ...publicActivities,
  /**
   * For a member: what his community has coming, the soonest first; what he has signed up for, the newest first; or what of that is today and
   * not over.
   */
  list: action(z.object({ pile: z.enum(['coming', 'mine', 'today']), cursor: cursor.optional() }), page),
  show: action(one, activityView),
  /** A place, or one in the waiting list: who leaves lets the next one in. A retry finds the first result. */
  signUp: action(one, activityView),
  signOff: action(one, activityView),
  /** By a scanned code the activity is found; the six digits and a place need to know which. */
  checkIn: action(z.object({ activity: activityId.optional(), presence }), activityView),
  checkOut: action(z.object({ activity: activityId.optional(), presence }), activityView),
  /** The caller's ledger of a year. */
  ledger: action(
    z.object({ year: z.number().int().min(2020).max(2100) }),
    z.object({
      minutes: z.number().int(),
      points: z.number().int(),
      /** Of all years. */
      totalMinutes: z.number().int(),
      /** From the rules of the district, 0 to 5. */
      stars: z.number().int(),
      /** Minutes to the next star; null at five. */
      toNextStar: z.number().int().nullable(),
      /** Names of the honours of that year. */
      honours: z.array(z.string()),
      /** Null: all are reached, none can be any more, or the year is over. */
      nextHonour: nextHonour.nullable(),
      entries: z.array(entryView),
    }),
  ),

  /** For a desk; its own community when absent. `photos`: those with photos in their albums that wait for somebody to look, `toLookAt` in all. */
  ofCommunity: action(
    z.object({ community: areaCode.optional(), pile: z.enum(['coming', 'past', 'photos']), cursor: cursor.optional() }),
    page.extend({ community: named, toLookAt: z.number().int() }),
  ),
  /**
   * `times`: so many in all, in that rhythm. The key makes a retry count once. `post`: who serves in that post of the community stands first
   * among those who signed up, and hears of it.
   */
  publish: action(
    inOrder(
      z.object({
        ...facts,
        clientKey,
        community: areaCode.optional(),
        post: servicePostId.optional(),
        rhythm: rhythm.default('weekly'),
        times: z.number().int().min(1).max(mostRepeats).default(1),
      }),
    ),
    z.object({ activities: z.array(activityRow) }),
  ),
  /**
   * Until check-in opens. Who signed up is told when it is at another time or place, and who waited when he gets a place by it. Those that come
   * after it are moved to where the rhythm puts them after this one.
   */
  change: action(inOrder(known.extend({ ...facts, scope })), activityView),
  /** Everybody who signed up is told. */
  cancel: action(known.extend({ reason: words(100, '请写明原因，报名的人会看到'), scope }), activityView),
  participants: action(one, z.object({ activity: activityView, participants: z.array(participantRow) })),
  /** The rotating code for the organiser's phone; another one every 30 seconds. */
  code: action(one, z.object({ activity: activityId, title: z.string(), ...shownCode })),
  /** The organiser's list: who was there, who was not, and whose offline check-in counts. */
  mark: action(one.extend({ member: memberId, isThere: z.boolean() }), participantRow),
  /** Before it begins the organiser takes somebody off the list, who is told why; who waits moves up. */
  strikeOff: action(one.extend({ member: memberId, reason: words(100, '请写明原因，本人会看到') }), activityView),
  /** Ends it with a report and photos for its album, and credits the hours of those who came. May be repeated when it was cut short. */
  close: action(known.extend({ report: words(500, '请写几句活动情况'), photos: someFiles.default([]) }), activityView),
  /**
   * A new line with a reason; nothing that stands in a ledger is changed. `activity`: what is set right is what that one gave, by a desk over it,
   * wherever the member is now.
   */
  correct: action(
    z.object({
      clientKey,
      member: memberId,
      activity: activityId.optional(),
      minutes: z
        .number('请填分钟数')
        .int()
        .min(-6000)
        .max(6000)
        .refine((minutes) => minutes !== 0, '不能是 0'),
      reason: words(100, '请写明为什么更正'),
    }),
    z.object({ totalMinutes: z.number().int() }),
  ),
})
