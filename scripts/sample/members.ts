import { monthOf } from '../../domain/reporting-in/monthly'
import { shanghai } from '../../domain/service-level/shanghai'
import { fingerprint } from '../../server/privacy/fingerprint'
import { memberIdOf } from '../../server/privacy/member-id'
import type { MemberDocument } from '../../server/repositories/documents/member'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { padded } from './names'
import { TIER } from './tracts'

interface Area {
  readonly _id: string
  readonly name: string
  readonly tier: number
  readonly path: readonly string[]
}

interface Person {
  readonly _id: string
  readonly name: string
  readonly home: { readonly area: string } | null
}

export interface Surroundings {
  /** The first of them have members. */
  readonly communities: readonly Area[]
  readonly areas: readonly Area[]
  readonly units: readonly UnitDocument[]
  /** An in-service party member who may be signed in as: he lives in one of the communities. */
  readonly persona: Person | undefined
}

const [peopled, ofOne] = [3, 36]
const [hour, day] = [3_600_000, 86_400_000]

/** What one is like, by his number: most have reported in and checked in this month, and most have a unit. */
const kindOf = (n: number) => ({
  isAsking: n % 9 === 8,
  isBehind: n % 4 === 3,
  membership: (['confirmed', 'asked', 'unknownUnit', 'confirmed', 'confirmed', null] as const)[n % 6] ?? null,
})
type Kind = ReturnType<typeof kindOf>

const one = <Value>(values: readonly Value[], n: number): Value[] => values.slice(n % values.length).slice(0, 1)

/** What he can do, and when. */
const giftsOf = (n: number): Pick<MemberDocument, 'skills' | 'hobbies' | 'freeTimes' | 'classes'> => ({
  skills: one(['medicine', 'law', 'repair', 'teaching', 'computers'] as const, n),
  hobbies: one(['reading', 'running', 'chess', 'calligraphy'] as const, n),
  freeTimes: one(['saturdays', 'evenings', 'sundays'] as const, n),
  classes: one(['governance', 'health', 'culture', 'safety', 'hardshipAid'] as const, n),
})

/** A check-in of this month that lies behind, or of the one before. */
const checkInOf = ({ isBehind }: Kind, n: number, now: Date): MemberDocument['checkIns'][number] => {
  const begin = shanghai(now).startOf('month').valueOf()
  const at = new Date(isBehind ? begin - n * hour : Math.max(begin, now.getTime() - n * hour))
  return { month: monthOf(at), at, way: 'code', isOffline: false }
}

type Named = Pick<MemberDocument, 'unit' | 'membership'>

const unitOf = ({ membership }: Kind, units: readonly UnitDocument[], n: number): Named => {
  const [unit] = one(units, n)
  if (membership === null || unit === undefined) return { unit: null, membership: null }
  if (membership === 'unknownUnit') return { unit: { id: null, name: '外地单位党支部' }, membership }
  return { unit: { id: unit._id, name: unit.name }, membership }
}

const eventsOf = ({ isAsking }: Kind, { unit, membership }: Named, place: string, at: Date) => {
  const event = (type: MemberDocument['events'][number]['type'], by: string, about: string) => ({
    ...{ type, at, by, about, note: '' },
  })
  return [
    event('asked', '本人', place),
    ...(isAsking ? [] : [event('confirmed', `${place}工作台`, place)]),
    ...(membership === 'confirmed' ? [event('membershipConfirmed', '单位联系人', unit?.name ?? '')] : []),
  ]
}

interface Lives {
  readonly id: string
  readonly name: string
  readonly community: Area
  readonly kind: Kind
}

const memberOf = (
  n: number,
  { id, name, community, kind }: Lives,
  units: readonly UnitDocument[],
  now: Date,
): MemberDocument => {
  const askedAt = new Date(now.getTime() - (kind.isAsking ? n : 60 + n) * hour - (kind.isAsking ? 0 : 60 * day))
  const checkIns = kind.isAsking ? [] : [checkInOf(kind, n, now)]
  const named = unitOf(kind, units, n)
  const events = eventsOf(kind, named, community.name, askedAt)
  return {
    ...{ _id: id, person: '', name, phone: '', ...named, ...giftsOf(n) },
    state: kind.isAsking ? 'asked' : 'reportedIn',
    community: { code: community._id, name: community.name, path: [...community.path] },
    ...{
      grid: null,
      inTeam: false,
      shows: ['name', 'unit'],
      card: fingerprint('card', id),
      askedAt,
      createdAt: askedAt,
    },
    ...{
      lastMonth: checkIns.at(-1)?.month ?? '',
      checkIns,
      claims: [],
      leftCommunity: null,
      presence: null,
      remindedMonth: '',
      remindedDay: '',
      promiseReminded: 0,
      guesses: null,
    },
    ...{ version: events.length, events },
  }
}

/** The persona has reported in where he lives, and has not checked in this month. */
const personaOf = ({ communities, areas, units, persona }: Surroundings, now: Date): MemberDocument[] => {
  const grid = areas.find(({ _id }) => _id === persona?.home?.area)
  const community = communities.find(({ _id }) => grid?.path.includes(_id))
  if (persona === undefined || grid === undefined || community === undefined) return []
  const kind: Kind = { isAsking: false, isBehind: true, membership: 'confirmed' }
  const lives = { id: memberIdOf(persona._id), name: persona.name, community, kind }
  const member = memberOf(1, lives, units, now)
  return [{ ...member, person: persona._id, grid: { code: grid._id, name: grid.name } }]
}

/** Every fifth has said in which grid he lives, and is in its help team: one grid after the other has somebody. */
const teamOf = (n: number, { _id }: Area, areas: readonly Area[]): Partial<MemberDocument> => {
  const grids = areas.filter(({ tier, path }) => tier === TIER.basic && path.includes(_id))
  const [grid] = one(grids, n / 5)
  if (n % 5 !== 0 || grid === undefined || kindOf(n).isAsking) return {}
  return { grid: { code: grid._id, name: grid.name }, inTeam: true }
}

/** Members of the first communities; nobody but the persona can be signed in as. */
export const sampleMembers = (surroundings: Surroundings, now: Date): MemberDocument[] => {
  const { communities, areas, units } = surroundings
  const members = communities.slice(0, peopled).flatMap((community, at) =>
    Array.from({ length: ofOne }, (_, i) => {
      const n = at * ofOne + i + 1
      const lives = { id: `sample-member-${padded(n, 4)}`, name: `党员 ${padded(n, 4)}`, community, kind: kindOf(n) }
      return { ...memberOf(n, lives, units, now), ...teamOf(n, community, areas) }
    }),
  )
  return [...members, ...personaOf(surroundings, now)]
}
