import type { ActivityView } from '../../contract/activities'
import type { Presence } from '../../contract/presence'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { mayCheckIn, mayCheckOut, mayClaim } from '../../domain/serving/check-in-time'
import { farFrom } from '../../domain/serving/near'
import { placeOf } from '../../domain/serving/places'
import { spendGuess } from '../../server/reporting/guesses'
import { areDigitsOf, readCode } from '../../server/reporting/rotating-code'
import { activityById } from '../../server/repositories/activities'
import { attendanceOf, noteComing, noteLeaving, wasElsewhere } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { enter, goFrom } from '../../server/repositories/member-presence'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'
import { present, registered, viewFor } from './who'

/** What somebody has shown: at which activity he is, or was when he scanned. */
interface Shown {
  readonly activity: ActivityDocument
  readonly way: 'code' | 'place'
  /** Null: now. */
  readonly scanned: Date | null
}

const found = async (id: string | undefined): Promise<ActivityDocument | Refused> => {
  if (id === undefined) return refuse('codeWrong', '请先选择是哪个活动')
  return (await activityById(id)) ?? refuse('notFound')
}

const byText = async (code: string, isLate: boolean, { now }: Call): Promise<Shown | Refused> => {
  const proven = readCode(code, now)
  if (proven.is === 'false' || proven.subject.kind !== 'activity') return refuse('codeWrong')
  if (proven.is === 'past' && !isLate) return refuse('codeExpired')
  const activity = await found(proven.subject.id)
  if (isRefused(activity)) return activity
  return { activity, way: 'code', scanned: proven.is === 'past' ? proven.at : null }
}

type Asked = Input<'checkIn'>

const byDigits = async (
  id: Asked['activity'],
  digits: string,
  member: MemberDocument,
  { now }: Call,
): Promise<Shown | Refused> => {
  const activity = await found(id)
  if (isRefused(activity)) return activity
  const spent = await spendGuess(member, now)
  if (spent !== null) return spent
  const isRight = areDigitsOf({ kind: 'activity', id: activity._id }, digits, now)
  return isRight ? { activity, way: 'code', scanned: null } : refuse('codeWrong')
}

const byPlace = async (id: Asked['activity'], shown: Extract<Presence, { way: 'place' }>): Promise<Shown | Refused> => {
  const activity = await found(id)
  if (isRefused(activity)) return activity
  const { at: middle, radius } = activity
  if (middle === null) return refuse('tooFar', '这个活动没有设定位置，请扫动态码，或找组织者登记')
  return farFrom({ at: middle, radius }, shown) ?? { activity, way: 'place', scanned: null }
}

const shownBy = ({ activity, presence }: Asked, member: MemberDocument, call: Call): Promise<Shown | Refused> => {
  if (presence.way === 'place') return byPlace(activity, presence)
  const { code, scannedAt } = presence
  return /^\d{6}$/.test(code) ? byDigits(activity, code, member, call) : byText(code, scannedAt !== undefined, call)
}

/** Whether he may come in; null: he may. */
const refusedAt = ({ activity, scanned }: Shown, member: MemberDocument, { now }: Call): Refused | null => {
  if (activity.state !== 'published') return refuse('activityOver')
  if (placeOf(activity.queue, member._id, activity.quota).state !== 'in') return refuse('notSignedUp')
  return scanned === null ? mayCheckIn(activity, now) : mayClaim(activity, scanned, now)
}

/** He is there from now on, and nowhere else. Where he is stands in his document: of two check-ins at once one is right. */
const comeIn = async ({ activity, way }: Shown, member: MemberDocument, now: Date): Promise<Refused | null> => {
  if (await wasElsewhere(member._id, { ...activity, startsAt: now })) return refuse('elsewhere')
  if (!(await enter(member, activity._id, activity.endsAt, now))) return refuse('elsewhere')
  await noteComing(activity, member._id, { state: 'there', way, inAt: now })
  return null
}

/** A code of the past proves only that somebody saw it then: it counts once the organiser says yes. */
const checkedIn = async (shown: Shown, member: MemberDocument, call: Call): Promise<Refused | null> => {
  const { activity, scanned } = shown
  const before = await attendanceOf(activity._id, member._id)
  if (before?.state === 'there') return null
  const refused = refusedAt(shown, member, call)
  if (refused !== null) return refused
  if (scanned === null) return comeIn(shown, member, call.now)
  await noteComing(activity, member._id, { state: 'toConfirm', way: 'code', inAt: scanned })
  return null
}

export const checkIn = async (input: Input<'checkIn'>, call: Call): Promise<ActivityView | Refused> => {
  const known = await present(call)
  if (isRefused(known)) return known
  const shown = await shownBy(input, known.member, call)
  if (isRefused(shown)) return shown
  const refused = await checkedIn(shown, known.member, call)
  return refused ?? viewFor(shown.activity._id, call)
}

/** Null: who is there may check out with what he has shown. */
const refusedOut = ({ activity, scanned }: Shown, { now }: Call): Refused | null => {
  if (scanned !== null) return refuse('codeExpired')
  return activity.state === 'published' ? mayCheckOut(activity, now) : refuse('activityOver')
}

export const checkOut = async (input: Input<'checkOut'>, call: Call): Promise<ActivityView | Refused> => {
  // Also of who has left his community meanwhile.
  const member = await registered(call)
  if (member === null) return refuse('reportInFirst')
  const shown = await shownBy(input, member, call)
  if (isRefused(shown)) return shown
  const { _id: id } = shown.activity
  const attendance = await attendanceOf(id, member._id)
  if (attendance?.state !== 'there') return refuse('notCheckedIn')
  const refused = refusedOut(shown, call)
  if (refused !== null) return refused
  await noteLeaving(attendance._id, call.now)
  await goFrom(member._id, id)
  return viewFor(id, call)
}
