import type { MemberEventType } from '../../contract/vocabulary/member-event'
import type { MemberState } from '../../contract/vocabulary/member-state'
import type { Membership } from '../../contract/vocabulary/membership'
import { refuse, type Refused } from '../refused'

/** Who takes a step: the member himself, a desk over his community, or the contact person of the unit that he named. */
type MemberParty = 'self' | 'desk' | 'unit'

interface Step {
  readonly from: readonly MemberState[]
  /** `same`: wherever it was. */
  readonly to: MemberState | 'same'
  readonly by: MemberParty
  readonly event: MemberEventType
}

const inside = ['asked', 'reportedIn'] as const
const anywhere = ['away', ...inside] as const

/** The whole life of a registration. Whether a unit knows somebody does not depend on where he has reported in. */
export const memberSteps = {
  reportIn: { from: ['away'], to: 'asked', by: 'self', event: 'asked' },
  transfer: { from: inside, to: 'asked', by: 'self', event: 'transferred' },
  changeGrid: { from: inside, to: 'same', by: 'self', event: 'gridChanged' },
  leave: { from: inside, to: 'away', by: 'self', event: 'left' },
  nameUnit: { from: anywhere, to: 'same', by: 'self', event: 'unitNamed' },

  confirmResidence: { from: ['asked'], to: 'reportedIn', by: 'desk', event: 'confirmed' },
  declineResidence: { from: ['asked'], to: 'away', by: 'desk', event: 'declined' },
  release: { from: ['reportedIn'], to: 'away', by: 'desk', event: 'released' },
  confirmCheckIn: { from: inside, to: 'same', by: 'desk', event: 'checkInConfirmed' },
  declineCheckIn: { from: inside, to: 'same', by: 'desk', event: 'checkInDeclined' },

  confirmMembership: { from: anywhere, to: 'same', by: 'unit', event: 'membershipConfirmed' },
  declineMembership: { from: anywhere, to: 'same', by: 'unit', event: 'membershipDeclined' },
} as const satisfies Readonly<Record<string, Step>>
type MemberStep = keyof typeof memberSteps

interface Happened {
  readonly type: MemberEventType
  readonly at: Date
  readonly by: string
  readonly about: string
  readonly note: string
}

interface Residence {
  readonly community: { readonly code: string; readonly name: string; readonly path: string[] }
  /** The compound or grid, when he has said it. */
  readonly grid: { readonly code: string; readonly name: string } | null
}

interface NamedUnit {
  readonly id: string | null
  readonly name: string
}

/** What the steps look at, and change. */
export interface Registration {
  readonly state: MemberState
  readonly community: Residence['community'] | null
  /** Where he was before he went away. */
  readonly leftCommunity: Residence['community'] | null
  readonly grid: Residence['grid']
  readonly unit: NamedUnit | null
  readonly membership: Membership | null
  readonly askedAt: Date
  readonly events: readonly Happened[]
}

/** What a step changes, and what is written down of it. */
export interface Changed {
  readonly changes: Partial<Omit<Registration, 'events'>>
  readonly event: Happened
}

/** Who does it when, and what is given as a reason. */
export interface Deed {
  readonly at: Date
  readonly by: string
  readonly note?: string
}

const take = (
  step: MemberStep,
  { state }: Registration,
  about: string,
  { at, by, note = '' }: Deed,
  changes: Changed['changes'] = {},
): Changed | Refused => {
  const { from, to, event }: Step = memberSteps[step]
  if (!from.includes(state)) return refuse('wrongStatus')
  return {
    changes: { ...changes, ...(to !== 'same' && { state: to }) },
    event: { type: event, at, by, about, note },
  }
}

/** Who asks one community or one unit after the other keeps desks and contact persons from working. */
const [mostAsks, day] = [5, 86_400_000]

const hasAskedEnough = ({ events }: Registration, by: readonly MemberEventType[], now: Date): boolean =>
  events.filter(({ type, at }) => by.includes(type) && now.getTime() - at.getTime() < day).length >= mostAsks

const askedAs =
  (step: 'reportIn' | 'transfer') =>
  (member: Registration, to: Residence, deed: Deed): Changed | Refused =>
    hasAskedEnough(member, ['asked', 'transferred'], deed.at)
      ? refuse('askedTooOften')
      : take(step, member, to.community.name, deed, { ...to, askedAt: deed.at })

/** Asks a community, for the first time or after having been away. */
export const reportIn = askedAs('reportIn')

/** Asks another one. Everything else stays as it is. */
export const transfer = askedAs('transfer')

/** Elsewhere in the same community, whose yes stays. */
export const changeGrid = (member: Registration, grid: Residence['grid'], deed: Deed): Changed | Refused =>
  take('changeGrid', member, grid?.name ?? '', deed, { grid })

const nowhere = { community: null, grid: null } as const

const goneBy =
  (step: 'leave' | 'declineResidence' | 'release') =>
  (member: Registration, deed: Deed): Changed | Refused =>
    take(step, member, member.community?.name ?? '', deed, { ...nowhere, leftCommunity: member.community })

export const leave = goneBy('leave')

/** The community's no to who asks; who had reported in is asked to leave. */
export const partWith = (member: Registration, deed: Deed): Changed | Refused =>
  goneBy(member.state === 'reportedIn' ? 'release' : 'declineResidence')(member, deed)

export const confirmResidence = (member: Registration, deed: Deed): Changed | Refused =>
  take('confirmResidence', member, member.community?.name ?? '', deed)

/** What he says to have scanned without network counts once the desk says so. */
export const judgeCheckIn = (member: Registration, isRight: boolean, deed: Deed): Changed | Refused =>
  take(isRight ? 'confirmCheckIn' : 'declineCheckIn', member, member.community?.name ?? '', deed)

/** Whether the unit that was named is still to say that he is one of theirs. */
export const membershipOf = (unit: NamedUnit | null): Membership | null => {
  if (unit === null) return null
  return unit.id === null ? 'unknownUnit' : 'asked'
}

/** Another unit, or none, must be confirmed anew; the community's yes stays. */
export const nameUnit = (member: Registration, unit: NamedUnit | null, deed: Deed): Changed | Refused =>
  hasAskedEnough(member, ['unitNamed'], deed.at)
    ? refuse('askedTooOften', '今天改工作单位的次数太多了，请明天再改')
    : take('nameUnit', member, unit?.name ?? '', deed, { unit, membership: membershipOf(unit) })

/** When he last named another unit; null: the one with which he has reported in, however often he does. */
export const unitNamedAt = ({ events }: Pick<Registration, 'events'>): Date | null =>
  events.filter(({ type }) => type === 'unitNamed').at(-1)?.at ?? null

/** The unit says whether he is one of theirs, if it is registered. It may change its mind. */
export const judgeMembership = (
  member: Registration,
  verdict: Extract<Membership, 'confirmed' | 'declined'>,
  deed: Deed,
): Changed | Refused => {
  if (!member.unit?.id || member.membership === verdict) return refuse('wrongStatus')
  const step = verdict === 'confirmed' ? 'confirmMembership' : 'declineMembership'
  return take(step, member, member.unit?.name ?? '', deed, { membership: verdict })
}
