import type { KeptBookable } from '../../contract/bookings'
import { areaCode } from '../../contract/ids'
import type { Actor } from '../../domain/access/actor'
import { deskOver } from '../../domain/access/parties'
import { closedOut } from '../../domain/booking/after'
import { dayOf } from '../../domain/booking/slots'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { tellCancelled } from '../../server/notices/booking-notices'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import {
  addBookable as add,
  bookableById,
  bookablesIn,
  changeBookable as changeIt,
  countsIn,
  daysIn,
  daysOf,
} from '../../server/repositories/bookables'
import { bookingsOn, changeBooking, emptyDay, setClosed } from '../../server/repositories/bookings'
import type { BookableDocument } from '../../server/repositories/documents/booking'
import type { Call } from '../../server/serve/serve'
import { keptRow } from '../../server/views/booking-view'
import type { Input, Output } from './input'

/** The one check of who keeps what a community lets people book: a desk over it. */
export const onlyDesk = (
  { community }: Pick<BookableDocument, 'community'>,
  { actor }: { readonly actor: Actor },
): Refused | null => (deskOver(actor, community.path) === undefined ? refuse('notAllowed') : null)

const counted = 30 * 24 * 3_600_000

const countsFor = (community: string, now: Date) => countsIn(community, new Date(now.getTime() - counted), now)

const keptNow = async (bookable: BookableDocument, { now }: Call): Promise<KeptBookable> => {
  const { _id, community } = bookable
  const [days, counts] = await Promise.all([daysOf(_id, dayOf(now)), countsFor(community.code, now)])
  return keptRow(bookable, days, counts, now)
}

export const keptBookables = async (
  { community: wanted }: Input<'keptBookables'>,
  { actor, now }: Call,
): Promise<Output<'keptBookables'> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const { _id: code, name } = community
  const [kept, days, counts] = await Promise.all([bookablesIn(code), daysIn(code, dayOf(now)), countsFor(code, now)])
  const daysOfOne = (id: string) => days.filter((day) => day.bookable === id)
  return {
    community: { code: areaCode.parse(code), name },
    bookables: kept.map((one) => keptRow(one, daysOfOne(one._id), counts, now)),
  }
}

type Said = Pick<Input<'addBookable'>, 'name' | 'place' | 'provider' | 'note'>

const isRisky = async ({ name, place, provider, note }: Said, { actor }: Call): Promise<boolean> =>
  (await moderateText([name, place, provider, note].join('\n'), actor.person)) === 'risky'

export const addBookable = async (
  { clientKey, community: wanted, ...facts }: Input<'addBookable'>,
  call: Call,
): Promise<KeptBookable | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  if (await isRisky(facts, call)) return refuse('riskyText')
  const added = await add({
    _id: fingerprint('bookable', call.actor.person, clientKey),
    ...facts,
    community: { code: community._id, name: community.name, path: [...community.path] },
    ...{ version: 1, createdAt: call.now },
  })
  return isRefused(added) ? added : keptNow(added, call)
}

const saysSame = (bookable: BookableDocument, facts: Partial<BookableDocument>): boolean =>
  Object.entries(facts).every(
    ([key, value]) => JSON.stringify(bookable[key as keyof BookableDocument]) === JSON.stringify(value),
  )

export const changeBookable = async (
  { bookable: id, version, ...facts }: Input<'changeBookable'>,
  call: Call,
): Promise<KeptBookable | Refused> => {
  if (await isRisky(facts, call)) return refuse('riskyText')
  const changed = await changeIt(id, (bookable) => {
    const refused = onlyDesk(bookable, call)
    if (refused !== null) return refused
    // Said once before, and the answer got lost.
    if (saysSame(bookable, facts)) return {}
    return bookable.version === version ? facts : refuse('stale')
  })
  return isRefused(changed) ? changed : keptNow(changed, call)
}

const setDay = async (
  { bookable: id, day }: Input<'openDay'>,
  reason: string | null,
  call: Call,
): Promise<BookableDocument | Refused> => {
  const bookable = await bookableById(id)
  if (bookable === null) return refuse('notFound')
  const refused = onlyDesk(bookable, call)
  if (refused !== null) return refused
  if (day < dayOf(call.now)) return refuse('datesInvalid', '这一天已经过了')
  return (await setClosed(emptyDay(bookable, day), reason)) ?? bookable
}

/** Closed first, so that nobody comes in; whoever is in hears of it then. */
export const closeDay = async (input: Input<'closeDay'>, call: Call): Promise<KeptBookable | Refused> => {
  const { day, reason } = input
  if ((await moderateText(reason, call.actor.person)) === 'risky') return refuse('riskyText')
  const bookable = await setDay(input, reason, call)
  if (isRefused(bookable)) return bookable
  for (const { _id } of await bookingsOn(bookable._id, day)) {
    const after = await changeBooking(_id, (booking) => closedOut(booking, reason, call.now))
    if (isRefused(after)) return after
    if (after.state === 'cancelled') await tellCancelled(after, call.now)
  }
  return keptNow(bookable, call)
}

export const openDay = async (input: Input<'openDay'>, call: Call): Promise<KeptBookable | Refused> => {
  const bookable = await setDay(input, null, call)
  return isRefused(bookable) ? bookable : keptNow(bookable, call)
}
