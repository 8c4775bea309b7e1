import type { OutputOf } from '../../contract/action'
import type { members } from '../../contract/members'
import type { Presence } from '../../contract/presence'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { counts, monthInGrace, monthOf, monthToDo } from '../../domain/reporting-in/monthly'
import { farFrom } from '../../domain/serving/near'
import { memberIdOf } from '../../server/privacy/member-id'
import { spendGuess } from '../../server/reporting/guesses'
import { areDigitsOf, readCode } from '../../server/reporting/rotating-code'
import { areasByCode } from '../../server/repositories/areas'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { addCheckIn, addClaim, memberOf } from '../../server/repositories/members'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'

type CheckIn = MemberDocument['checkIns'][number]
type Told = OutputOf<typeof members.checkIn>
type By<Way extends Presence['way']> = Extract<Presence, { way: Way }>

/** What somebody has shown: that he was in this community, and when. */
interface Shown extends Omit<CheckIn, 'month' | 'isOffline'> {
  readonly community: string
  /** Null in the days of grace: which month it counts for depends on what he has done. */
  readonly month: string | null
}

const shownNow = (community: string, way: CheckIn['way'], now: Date): Shown => {
  const month = monthInGrace(now) === null ? monthOf(now) : null
  return { community, way, at: now, month }
}

/** As it is told. */
const toldOf = ({ month, at, way }: Omit<CheckIn, 'isOffline'>): Told => ({ month, at, way, toConfirm: false })

interface Present {
  readonly member: MemberDocument
  readonly community: string
}

/** The caller's registration, as long as he is in a community. */
const present = async ({ actor }: Call): Promise<Present | Refused> => {
  const member = await memberOf(actor.person)
  return member?.community ? { member, community: member.community.code } : refuse('reportInFirst')
}

/**
 * A code that was shown some time ago proves only that somebody saw it then, and may be a picture that was sent on. One that is sent within a
 * day by who says that he had no network is a claim for the month of the code: it counts once the desk has said yes.
 */
const offlineFor = 24 * 3_600_000

interface Claimed {
  readonly claim: MemberDocument['claims'][number]
}

const byCode = ({ code, scannedAt }: By<'code'>, { now }: Call): Shown | Claimed | Refused => {
  const proven = readCode(code, now)
  if (proven.is === 'false' || proven.subject.kind !== 'station') return refuse('codeWrong')
  const community = proven.subject.id
  if (proven.is === 'now') return shownNow(community, 'code', now)
  const [{ at }, month] = [proven, monthOf(proven.at)]
  const isLate = now.getTime() - at.getTime() > offlineFor
  if (scannedAt === undefined || isLate || !counts(month, now)) return refuse('codeExpired')
  return { claim: { community, at, month } }
}

/** The digits of his own community's station. */
const byDigits = async ({ code }: By<'code'>, call: Call): Promise<Shown | Refused> => {
  const found = await present(call)
  if (isRefused(found)) return found
  const spent = await spendGuess(found.member, call.now)
  if (spent !== null) return spent
  const isRight = areDigitsOf({ kind: 'station', id: found.community }, code, call.now)
  return isRight ? shownNow(found.community, 'code', call.now) : refuse('codeWrong')
}

/** Near the middle of his community, as the district has it. */
const byPlace = async ({ at, accuracy }: By<'place'>, call: Call): Promise<Shown | Refused> => {
  const found = await present(call)
  if (isRefused(found)) return found
  const [[area], { reportingIn }] = await Promise.all([areasByCode([found.community]), districtSettings()])
  if (area === undefined) return refuse('tooFar')
  const spot = { at: area.centre, radius: reportingIn.checkInMetres }
  return farFrom(spot, { at, accuracy }) ?? shownNow(found.community, 'place', call.now)
}

const shownBy = (presence: Presence, call: Call): Shown | Claimed | Refused | Promise<Shown | Refused> => {
  if (presence.way === 'place') return byPlace(presence, call)
  return /^\d{6}$/.test(presence.code) ? byDigits(presence, call) : byCode(presence, call)
}

const elsewhere = '这是别的社区的签到码，请到您报到的社区签到'

/** Why it was not written down: he is not in this community, has done it before, or it was not tried yet. */
const afterLooking = async ({ community, ...shown }: Shown, call: Call): Promise<Told | Refused> => {
  const found = await present(call)
  if (isRefused(found)) return found
  const { member } = found
  if (found.community !== community) return refuse('codeWrong', elsewhere)
  const month = shown.month ?? monthToDo(member, call.now)
  const done = member.checkIns.findLast((checkIn) => checkIn.month >= month)
  if (done !== undefined) return toldOf(done)
  const checkIn = { ...shown, month, isOffline: false }
  return (await addCheckIn(member._id, community, checkIn)) ? toldOf(checkIn) : refuse('busy')
}

/** Kept for the desk, unless he has been there himself; a second try finds the first. */
const claimed = async ({ claim }: Claimed, call: Call): Promise<Told | Refused> => {
  const found = await present(call)
  if (isRefused(found)) return found
  const { member, community } = found
  if (community !== claim.community) return refuse('codeWrong', elsewhere)
  const done = member.checkIns.findLast(({ month }) => month >= claim.month)
  if (done !== undefined) return toldOf(done)
  await addClaim(member._id, claim)
  const { month, at } = member.claims.find((one) => one.month === claim.month) ?? claim
  return { month, at, way: 'code', toConfirm: true }
}

/** In the usual case nothing is read: the update itself says whether it was right. */
export const checkIn = async ({ presence }: Input<'checkIn'>, call: Call): Promise<Told | Refused> => {
  const shown = await shownBy(presence, call)
  if (isRefused(shown)) return shown
  if ('claim' in shown) return claimed(shown, call)
  const { community, month, ...rest } = shown
  if (month === null) return afterLooking(shown, call)
  const checkIn = { ...rest, month, isOffline: false }
  const isNew = await addCheckIn(memberIdOf(call.actor.person), community, checkIn)
  return isNew ? toldOf(checkIn) : afterLooking(shown, call)
}
