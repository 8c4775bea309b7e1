import './jitless'
import { action, actionsOf } from './action'
import { areaCode, cardCode, cursor, memberId, unitId } from './ids'
import { phoneNumber } from './phone'
import { honourView } from './honours'
import { presence, shownCode } from './presence'
import { cardFact } from './vocabulary/card-fact'
import { freeTime } from './vocabulary/free-time'
import { hobby } from './vocabulary/hobby'
import { instant } from './instant'
import { memberEventType } from './vocabulary/member-event'
import { memberState } from './vocabulary/member-state'
import { membership } from './vocabulary/membership'
import { presenceWay } from './vocabulary/presence-way'
import { serviceClass } from './vocabulary/service-class'
import { skill } from './vocabulary/skill'
import { optionalWords, words } from './words'
import * as z from 'zod'

const some = <Value extends z.ZodType>(value: Value) => z.array(value).max(20).default([])

/** What a member tells about what he can do. */
const gifts = {
  skills: some(skill),
  hobbies: some(hobby),
  freeTimes: some(freeTime),
  /** The classes in which he would like to serve. */
  classes: some(serviceClass),
}

const named = z.object({ code: areaCode, name: z.string() })

/** The unit that a member names: one that is registered here, or only its name. */
const unitNamed = z.object({ id: unitId.nullable(), name: z.string() })
export type UnitNamed = z.infer<typeof unitNamed>

/** A month as the calendar of Shanghai has it: 2026-11 */
export const month = z.string().regex(/^\d{4}-\d{2}$/)

/** Whether the monthly check-in (YA-16) is done, and until when it is due. */
const monthly = z.object({
  month,
  done: z.boolean(),
  at: instant.nullable(),
  dueBy: instant,
  /** What was scanned without network and sent later waits for the community's word. */
  toConfirm: z.boolean(),
})

const told = {
  id: memberId,
  /** Changes with each step: a step by who looks at an older one is refused as stale. */
  version: z.number().int(),
  state: memberState,
  name: z.string(),
  unit: unitNamed.nullable(),
  membership: membership.nullable(),
  ...gifts,
}

/** A member as he sees himself. */
export const memberView = z.object({
  ...told,
  phone: z.string(),
  community: named.nullable(),
  /** The compound or grid where he lives (ZZ-32), when he has said it. */
  grid: named.nullable(),
  /** What residents see who scan his card. */
  shows: z.array(cardFact),
  card: cardCode,
  /** The text of `card` as a picture: a data URI; empty before he has reported in, since the card is not good then. */
  cardPicture: z.string(),
  /** Balance of the ledger, in minutes. */
  minutes: z.number().int(),
  points: z.number().int(),
  /** How often he has served. */
  services: z.number().int(),
  /** Of this year and the last one, the newest year first. */
  honours: z.array(honourView),
  monthly,
  /** The newest first. `note` is what was given as a reason. */
  events: z.array(
    z.object({
      type: memberEventType,
      at: instant,
      by: z.string(),
      /** The community or the unit it is about. */
      about: z.string(),
      note: z.string(),
    }),
  ),
})
export type MemberView = z.infer<typeof memberView>

/** A member as the desk of his community, or the contact person of his unit, sees him. */
export const memberRow = z.object({
  ...told,
  /** Masked; `memberPhone` shows it to the desk. */
  phone: z.string(),
  communityName: z.string(),
  gridName: z.string().nullable(),
  askedAt: instant,
  minutes: z.number().int(),
  /** Of this year and the last one. */
  honours: z.array(honourView),
  /** The last monthly check-in. */
  lastMonth: month.nullable(),
  /** A monthly check-in that was sent later for want of a network, and waits for the desk's word. */
  claim: z.object({ month, at: instant }).nullable(),
  /** Of a monthly check-in, by his community or by itself: not again before tomorrow. */
  remindedToday: z.boolean(),
  /** It is the caller: at a desk others decide on him. */
  isOwn: z.boolean(),
})
export type MemberRow = z.infer<typeof memberRow>

const rows = z.object({ members: z.array(memberRow), next: cursor.nullable() })

/** The desk's piles: who waits for its yes, whose late check-in does, who has reported in, and who has not checked in this month. */
export const memberPile = z.enum(['toConfirm', 'claims', 'reportedIn', 'behind'])
export type MemberPile = z.infer<typeof memberPile>

/** What a resident sees who scans a card: only what the member agreed to. Null: not shown. */
export const cardView = z.object({
  communityName: z.string(),
  name: z.string().nullable(),
  unitName: z.string().nullable(),
  skills: z.array(skill).nullable(),
  freeTimes: z.array(freeTime).nullable(),
  minutes: z.number().int().nullable(),
  /** Of this year and the last one. */
  honours: z.array(honourView).nullable(),
  since: instant,
})
export type CardView = z.infer<typeof cardView>

const facts = {
  name: words(20, '请填姓名'),
  phone: phoneNumber,
  /** Of a registered unit; absent when it is not there, then `unitName` says which. */
  unit: unitId.optional(),
  unitName: optionalWords(40),
  ...gifts,
}

const residence = { community: areaCode, grid: areaCode.optional() }
const known = z.object({ version: z.number().int() })
const ofMember = known.extend({ member: memberId })
const ofClaim = ofMember.extend({ month })
const reason = (missing: string) => words(100, missing)

/** In-service party members report in to the community where they live. One person has one registration. */
export const members = actionsOf('members', {
  mine: action(z.object({}), z.object({ member: memberView.nullable() })),
  /** Units by any part of their name. */
  findUnits: action(
    z.object({ text: words(40, '请填单位名称'), cursor: cursor.optional() }),
    z.object({
      units: z.array(z.object({ id: unitId, name: z.string(), communityName: z.string().nullable() })),
      next: cursor.nullable(),
    }),
  ),
  /** Asks the community of residence; also after leaving. A retry finds the first result. */
  reportIn: action(z.object({ ...facts, ...residence }), memberView),
  /** Another unit must be confirmed anew; the community's yes stays. */
  saveFacts: action(known.extend(facts), memberView),
  /** To another community, which must say yes, or elsewhere in his own; hours and history go with him. */
  transfer: action(known.extend(residence), memberView),
  leave: action(known.extend({ reason: reason('请说明原因') }), memberView),
  saveCard: action(known.extend({ shows: z.array(cardFact).max(10) }), memberView),
  /** The code on one's own card, as a data URI: WeChat's own scan opens the card by it. It never changes. Null where WeChat makes none. */
  cardCode: action(z.object({}), z.object({ picture: z.string().nullable() })),
  /** For anybody who scanned it. */
  card: action(z.object({ card: cardCode }), cardView),
  /** The monthly check-in, at the community's station; what was scanned without network counts once the desk has said yes. */
  checkIn: action(z.object({ presence }), z.object({ month, at: instant, way: presenceWay, toConfirm: z.boolean() })),

  /** For the contact person of a unit. */
  ofUnit: action(
    z.object({ unit: unitId, pile: membership.extract(['asked', 'confirmed']), cursor: cursor.optional() }),
    rows,
  ),
  confirmMembership: action(ofMember, memberRow),
  declineMembership: action(ofMember.extend({ reason: reason('请写明原因，本人会看到') }), memberRow),

  /** For a desk; its own community when absent. */
  ofCommunity: action(
    z.object({ community: areaCode.optional(), pile: memberPile, cursor: cursor.optional() }),
    rows.extend({
      community: named,
      counts: z.record(memberPile, z.number().int()),
      dueBy: instant,
      /** Of who is behind: whom nobody has reminded today. */
      toRemind: z.number().int(),
    }),
  ),
  /** Reminds one who is behind of this month’s check-in, once a day. */
  remind: action(z.object({ member: memberId }), memberRow),
  /** Reminds some of those who are behind; to be asked again while some are left. */
  remindAll: action(
    z.object({ community: areaCode.optional() }),
    z.object({ told: z.number().int(), left: z.number().int() }),
  ),
  confirmResidence: action(ofMember, memberRow),
  /** Of one who asked; asks one to leave who had reported in. */
  declineResidence: action(ofMember.extend({ reason: reason('请写明原因，本人会看到') }), memberRow),
  /** Whether a check-in that was sent later counts. */
  confirmCheckIn: action(ofClaim, memberRow),
  declineCheckIn: action(ofClaim.extend({ reason: reason('请写明原因，本人会看到') }), memberRow),
  /** Written down first, for an auditor to read. */
  memberPhone: action(
    z.object({ member: memberId, reason: reason('请写明为什么要看') }),
    z.object({ phone: z.string() }),
  ),
  /**
   * The poster of a community, for its desk: a mini program code that opens the form of who reports in, with its community. The picture is
   * WeChat's, as a data URI; null where WeChat makes none (it makes them for pages that are released).
   */
  poster: action(
    z.object({ community: areaCode.optional() }),
    z.object({ community: named, scene: z.string(), picture: z.string().nullable() }),
  ),
  /** The code on the station's screen, for the desk; another one every 30 seconds. */
  stationCode: action(z.object({ community: areaCode.optional() }), z.object({ community: named, ...shownCode })),
})
