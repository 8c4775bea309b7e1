import './jitless'
import { action } from './action'
import { clockTime, minutesOfDay } from './clock'
import { day } from './day'
import { areaCode, bookableId, bookingId, clientKey, cursor } from './ids'
import { instant } from './instant'
import { bookableKind } from './vocabulary/bookable-kind'
import { bookingState } from './vocabulary/booking-state'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** One may book from today on, so many days. */
export const daysAhead = 14
/** So many bookings of a person in one community are still to come at most. */
export const mostBookings = 3
/** A community keeps so many things that can be booked at most. */
export const mostBookables = 40
export const mostPlacesPerSlot = 50
/** How long one booking lasts, in minutes, as the community says. */
export const slotLengths = [15, 30, 60, 90, 120, 180, 240] as const

const weekday = z.number().int().min(0).max(6)
const slotLength = z.union(slotLengths.map((minutes) => z.literal(minutes)))

/** What a desk says of something that can be booked; it is always free of charge. */
const facts = {
  kind: bookableKind,
  name: words(20, '请填名称'),
  place: words(40, '请填地点'),
  /** The community, an organisation or a unit. */
  provider: words(30, '请填由谁提供'),
  places: z.number('请填每次几人').int().min(1, '至少 1 人').max(mostPlacesPerSlot, `最多 ${mostPlacesPerSlot} 人`),
  /** 0: Sunday. */
  weekdays: z.array(weekday).min(1, '请选每周哪几天开放').max(7),
  from: clockTime,
  until: clockTime,
  slot: slotLength,
  /** What to bring: 带身份证 */
  note: optionalWords(100),
  /** Off: nobody can book it any more; what is booked stays. */
  isOn: z.boolean(),
}

type Fitting = z.ZodType<Pick<z.infer<z.ZodObject<typeof facts>>, 'kind' | 'places' | 'from' | 'until' | 'slot'>>

const fitting = <Facts extends Fitting>(said: Facts): Facts =>
  said
    .refine(({ kind, places }) => kind === 'service' || places === 1, {
      path: ['places'],
      message: '场地一次只给一方用',
    })
    .refine(({ from, until, slot }) => minutesOfDay(from) + slot <= minutesOfDay(until), {
      path: ['until'],
      message: '开放时间放不下一个时段，请看看时间和每次时长',
    })

const named = z.object({ code: areaCode, name: z.string() })

/** A time for which something can be booked, and how many places are free. */
const slot = z.object({ startsAt: instant, endsAt: instant, free: z.number().int() })
export type Slot = z.infer<typeof slot>

export const bookableRow = z.object({
  ...facts,
  weekdays: z.array(weekday),
  slot: z.number().int(),
  id: bookableId,
  community: named,
  /** The next that is free; null: none within the days ahead. */
  next: slot.nullable(),
})
export type BookableRow = z.infer<typeof bookableRow>

/** A day from today on: its slots that have not begun, `isOwn` those that the caller has booked. `closed`: why there are none. */
const bookableDay = z.object({
  day,
  closed: z.string().nullable(),
  slots: z.array(slot.extend({ isOwn: z.boolean() })),
})
export type BookableDay = z.infer<typeof bookableDay>

const bookableView = bookableRow.extend({ days: z.array(bookableDay) })
export type BookableView = z.infer<typeof bookableView>

export const bookingRow = z.object({
  id: bookingId,
  bookable: bookableId,
  kind: bookableKind,
  name: z.string(),
  place: z.string(),
  community: named,
  startsAt: instant,
  endsAt: instant,
  /** In the words of who booked: what it is for. */
  purpose: z.string(),
  note: z.string(),
  state: bookingState,
  /** Why the community cancelled it; empty otherwise. */
  reason: z.string(),
})
export type BookingRow = z.infer<typeof bookingRow>

/** The same as the desk sees it: with who booked. */
const deskBooking = bookingRow.extend({ who: z.string() })
export type DeskBooking = z.infer<typeof deskBooking>

/** As the desk that keeps it sees it: how often it was booked in the last 30 days, how many of these came, and the days that are closed. */
const keptBookable = bookableRow.extend({
  version: z.number().int(),
  recent: z.number().int(),
  came: z.number().int(),
  closedDays: z.array(z.object({ day, reason: z.string() })),
})
export type KeptBookable = z.infer<typeof keptBookable>

const one = z.object({ bookable: bookableId })
const onDay = one.extend({ day })
const ownCommunity = { community: areaCode.optional() }

/** The rooms and the convenience services of a community, by time slot. */
export const bookings = {
  /** Public: what a community lets people book, rooms first. */
  bookables: action(z.object({ community: areaCode }), z.object({ community: named, bookables: z.array(bookableRow) })),
  bookable: action(one, bookableView),
  /** For a room the desk asks what for. A retry finds the first result: nobody has the same slot twice. */
  book: action(
    one.extend({ startsAt: instant, purpose: optionalWords(60), who: words(20, '请写怎么称呼您') }),
    bookingRow,
  ),
  /** The caller's: what is still to come or on, the soonest first; or what is over, the newest first. */
  myBookings: action(
    z.object({ pile: z.enum(['coming', 'past']), cursor: cursor.optional() }),
    z.object({ bookings: z.array(bookingRow), next: cursor.nullable() }),
  ),
  /** Until it begins. */
  withdrawBooking: action(z.object({ booking: bookingId }), bookingRow),

  /** For a desk; its own community when absent. */
  keptBookables: action(z.object(ownCommunity), z.object({ community: named, bookables: z.array(keptBookable) })),
  addBookable: action(fitting(z.object({ ...facts, ...ownCommunity, clientKey })), keptBookable),
  changeBookable: action(fitting(one.extend({ ...facts, version: z.number().int() })), keptBookable),
  /** Who has booked that day is told why. The same again tells those who have not heard. */
  closeDay: action(onDay.extend({ reason: words(60, '请写明原因，已约的人会看到') }), keptBookable),
  openDay: action(onDay, keptBookable),
  /** Today's and what comes, the soonest first; or before today, the newest first. */
  deskBookings: action(
    z.object({ ...ownCommunity, pile: z.enum(['coming', 'past']), cursor: cursor.optional() }),
    z.object({ community: named, bookings: z.array(deskBooking), next: cursor.nullable() }),
  ),
  /** From half an hour before it begins on that somebody came, and once it has begun that he did not, which has no consequences. */
  markBooking: action(z.object({ booking: bookingId, state: bookingState.extract(['came', 'missed']) }), deskBooking),
  /** Who booked is told why. */
  cancelBooking: action(z.object({ booking: bookingId, reason: words(60, '请写明原因，约的人会看到') }), deskBooking),
}
