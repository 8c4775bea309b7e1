import * as z from 'zod'
import { cardFact } from '../../../contract/vocabulary/card-fact'
import { freeTime } from '../../../contract/vocabulary/free-time'
import { hobby } from '../../../contract/vocabulary/hobby'
import { memberEventType } from '../../../contract/vocabulary/member-event'
import { memberState } from '../../../contract/vocabulary/member-state'
import { membership } from '../../../contract/vocabulary/membership'
import { presenceWay } from '../../../contract/vocabulary/presence-way'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { skill } from '../../../contract/vocabulary/skill'

const memberEvent = z.object({
  type: memberEventType,
  at: z.date(),
  /** A post, or what somebody is to the member; never a person's name. */
  by: z.string(),
  /** The community or the unit it is about. */
  about: z.string(),
  note: z.string(),
})
export type MemberEvent = z.infer<typeof memberEvent>

const community = z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) })

/**
 * An in-service party member who reports in to the community where he lives. `_id` follows from his OPENID, so that nobody has two
 * registrations; who leaves and comes back has his history.
 */
export const memberDocument = z.object({
  _id: z.string(),
  /** An OPENID; empty once he has cancelled his account. */
  person: z.string(),
  name: z.string(),
  /** Sealed. */
  phone: z.string(),
  state: memberState,
  /** Where he has reported in, or has asked to; null when he is away. */
  community: community.nullable(),
  /** Where he was before he went away: its desk sets his hours right. */
  leftCommunity: community.nullable().default(null),
  grid: z.object({ code: z.string(), name: z.string() }).nullable(),
  unit: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  membership: membership.nullable(),
  skills: z.array(skill),
  hobbies: z.array(hobby),
  freeTimes: z.array(freeTime),
  classes: z.array(serviceClass),
  shows: z.array(cardFact),
  card: z.string(),
  /** When he last asked a community. */
  askedAt: z.date(),
  /** Of the last monthly check-in, 2026-11; empty when there was none, so that who is behind is found by it. */
  lastMonth: z.string(),
  /** The last month of which he was reminded; empty when of none. */
  remindedMonth: z.string().default(''),
  /** The day on which he was last reminded of a month, 2026-11-28, by whomever; empty when never. */
  remindedDay: z.string().default(''),
  /** The last year of which he was asked for his commitments. */
  promiseReminded: z.number().int().default(0),
  /** Monthly check-ins, the newest last. */
  checkIns: z.array(z.object({ month: z.string(), at: z.date(), way: presenceWay, isOffline: z.boolean() })),
  /** Monthly check-ins sent later for want of a network: each waits for the word of the community whose code it was. */
  claims: z.array(z.object({ month: z.string(), at: z.date(), community: z.string() })).default([]),
  /** Whether he is in the help team of his grid: called when somebody there needs help (580). */
  inTeam: z.boolean().default(false),
  /** Where he is now, as far as check-ins say: nobody is in two places at once. */
  presence: z.object({ activity: z.string(), until: z.date() }).nullable(),
  /** Digits typed that were wrong, since when. */
  guesses: z.object({ since: z.date(), count: z.number().int() }).nullable(),
  /** One more with each step; what he changes of his card, his number or his gifts is a step without an event. */
  version: z.number().int(),
  events: z.array(memberEvent),
  createdAt: z.date(),
})
export type MemberDocument = z.infer<typeof memberDocument>
