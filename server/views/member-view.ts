import { areaCode, cardCode, memberId, unitId } from '../../contract/ids'
import type { HonourView } from '../../contract/honours'
import type { CardView, MemberRow, MemberView } from '../../contract/members'
import type { CardFact } from '../../contract/vocabulary/card-fact'
import { maskPhone } from '../../domain/privacy/mask-phone'
import { dayOf, dueBy, monthToDo } from '../../domain/reporting-in/monthly'
import { memberIdOf } from '../privacy/member-id'
import { unseal } from '../privacy/seal'
import { pictureOf } from '../reporting/code-picture'
import type { MemberDocument } from '../repositories/documents/member'
import { noSums, sumsOf, type Sums } from '../repositories/ledgers'
import type { MemberPage } from '../repositories/member-lists'
import { districtSettings } from '../repositories/settings'
import type { Call } from '../serve/serve'
import { honoursOf } from '../serving/honours-of'

const named = <Place extends { readonly code: string; readonly name: string }>(place: Place | null) =>
  place && { code: areaCode.parse(place.code), name: place.name }

const toldOf = ({ _id, version, state, name, unit, membership, ...member }: MemberDocument) => ({
  ...{ id: memberId.parse(_id), version, state, name, membership },
  unit: unit && { id: unit.id === null ? null : unitId.parse(unit.id), name: unit.name },
  ...{ skills: member.skills, hobbies: member.hobbies, freeTimes: member.freeTimes, classes: member.classes },
})

const monthlyOf = (member: MemberDocument, now: Date): MemberView['monthly'] => {
  const month = monthToDo(member, now)
  const at = member.checkIns.find((checkIn) => checkIn.month === month)?.at ?? null
  const toConfirm = member.claims.some((claim) => claim.month === month && claim.community === member.community?.code)
  return { month, done: member.lastMonth >= month, at, dueBy: dueBy(month), toConfirm }
}

/** What a member has served, and what he is honoured for. */
export interface Served extends Pick<Sums, 'minutes' | 'points' | 'services'> {
  readonly honours: HonourView[]
}

/** Of who has served nothing yet. */
export const nothingServed: Served = { minutes: 0, points: 0, services: 0, honours: [] }

/** What these members have served is asked once for all. */
const servedBy = async (members: readonly MemberDocument[], now: Date): Promise<(member: MemberDocument) => Served> => {
  const [all, { serving }] = await Promise.all([sumsOf(members.map(({ _id }) => _id)), districtSettings()])
  return (member) => {
    const { ledgers, ...sums } = all.get(member._id) ?? noSums
    return { ...sums, honours: honoursOf(member, ledgers, serving.honours, now) }
  }
}

export const servedOf = async (member: MemberDocument, now: Date): Promise<Served> =>
  (await servedBy([member], now))(member)

/** A member as he sees himself. */
export const memberView = (member: MemberDocument, served: Served, now: Date): MemberView => ({
  ...toldOf(member),
  phone: unseal(member.phone),
  community: named(member.community),
  grid: named(member.grid),
  shows: member.shows,
  card: cardCode.parse(member.card),
  // To draw it costs as much as some reads, and before his community's yes nobody may be shown it.
  cardPicture: member.state === 'reportedIn' ? pictureOf(member.card) : '',
  ...served,
  monthly: monthlyOf(member, now),
  events: [...member.events].reverse(),
})

export const ownView = async (member: MemberDocument, now: Date): Promise<MemberView> =>
  memberView(member, await servedOf(member, now), now)

/** Who looks at members, and when. */
type Reading = Pick<Call, 'actor' | 'now'>

const rowOf = (member: MemberDocument, { minutes, honours }: Served, { actor, now }: Reading): MemberRow => {
  const { phone, community, grid, askedAt, lastMonth, claims } = member
  const claim = claims.find((one) => one.community === community?.code)
  return {
    ...toldOf(member),
    phone: phone === '' ? '' : maskPhone(unseal(phone)),
    communityName: community?.name ?? '',
    gridName: grid?.name ?? null,
    askedAt,
    minutes,
    honours,
    lastMonth: lastMonth === '' ? null : lastMonth,
    claim: claim ? { month: claim.month, at: claim.at } : null,
    remindedToday: member.remindedDay === dayOf(now),
    isOwn: member._id === memberIdOf(actor.person),
  }
}

/** A page as a desk or the contact person of a unit sees it. */
export const memberRows = async (
  { members, next }: MemberPage,
  { actor, now }: Reading,
): Promise<{ members: MemberRow[]; next: string | null }> => {
  const served = await servedBy(members, now)
  return { members: members.map((member) => rowOf(member, served(member), { actor, now })), next }
}

export const memberRow = async (member: MemberDocument, reading: Reading): Promise<MemberRow> =>
  rowOf(member, await servedOf(member, reading.now), reading)

/** What is not shown is null. Nobody is shown as one of a unit that has not said that he is. */
export const cardView = (member: MemberDocument, communityName: string, { minutes, honours }: Served): CardView => {
  const { name, unit, membership, skills, freeTimes, events, askedAt } = member
  const shown = <Value>(fact: CardFact, value: Value): Value | null => (member.shows.includes(fact) ? value : null)
  return {
    communityName,
    name: shown('name', name),
    unitName: membership === 'confirmed' ? shown('unit', unit?.name ?? null) : null,
    skills: shown('skills', skills),
    freeTimes: shown('freeTimes', freeTimes),
    minutes: shown('hours', minutes),
    honours: shown('honours', honours),
    since: events.findLast(({ type }) => type === 'confirmed')?.at ?? askedAt,
  }
}
