import type { UnitKind } from '../../contract/vocabulary/unit-kind'
import type { ReceptionDocument, UnitDocument } from '../../server/repositories/documents/unit'
import { padded } from './names'

interface Community {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
}

/**
 * So many units came to one community after the other, and so on again: about as many as a district has (619 on 206 communities, three
 * each, though one or two are wanted), and none in the first, where the persona registers one. The second has a seat left: who waits in
 * the first, beside it, is moved there.
 */
const counts = [0, 1, 5, 6, 1, 5]
const day = 86_400_000
const months = 4

const unitOf = (number: number, { _id, name, path }: Community, at: Date, person: string): UnitDocument => ({
  _id: `sample-unit-${padded(number, 4)}`,
  kind: 'unit',
  name: `示例单位 ${padded(number, 4)} 党支部`,
  address: `示例路 ${String(number)} 号`,
  members: 12 + ((number * 7) % 60),
  resources: number % 3 === 0 ? '会议室、法律咨询' : '',
  contact: { person, name: `单位联系人 ${padded(number, 4)}`, phone: '' },
  community: { code: _id, name, path: [...path] },
  leftCommunity: null,
  grid: null,
  version: 3,
  reviewReminded: 0,
  vouchedAt: null,
  nameKey: null,
  handOver: null,
  events: [
    { type: 'registered', at, by: '联系人', communityName: null, note: '' },
    { type: 'asked', at, by: '联系人', communityName: name, note: '' },
    { type: 'confirmed', at, by: `${name}工作台`, communityName: name, note: '' },
  ],
  createdAt: at,
})

/** Who speaks for the first of each kind: OPENIDs. */
type Speakers = Readonly<Record<UnitKind, string>>

const guestOf = (
  { _id: code, name: place, path }: Community,
  { _id, kind, name, contact }: Pick<UnitDocument, '_id' | 'kind' | 'name' | 'contact'>,
  at: Date,
): UnitDocument => ({
  ...{ _id, kind, name, contact, address: '示例路 2 号', members: 0, resources: '' },
  community: { code, name: place, path: [...path] },
  leftCommunity: null,
  grid: null,
  version: 2,
  reviewReminded: 0,
  vouchedAt: null,
  nameKey: null,
  handOver: null,
  events: [
    { type: 'registered', at, by: '联系人', communityName: null, note: '' },
    { type: 'asked', at, by: '联系人', communityName: place, note: '' },
  ],
  createdAt: at,
})

/** A social organisation that has reported in, and a property company that waits for the community's yes: both registered themselves. */
const guestsOf = (
  community: Community,
  { socialOrganisation, propertyCompany }: Omit<Speakers, 'unit'>,
  now: Date,
): readonly [UnitDocument, UnitDocument] => {
  // Before all units: who speaks for both sees the unit first.
  const [asked, confirmed] = [new Date(now.getTime() - 130 * day), new Date(now.getTime() - 129 * day)]
  const organisation = guestOf(
    community,
    {
      ...{ _id: 'sample-organisation', kind: 'socialOrganisation', name: '示例社会服务中心' },
      contact: { person: socialOrganisation, name: '社会组织联系人', phone: '' },
    },
    asked,
  )
  const yes = { by: `${community.name}工作台`, communityName: community.name, note: '' }
  const events = [...organisation.events, { ...yes, type: 'confirmed' as const, at: confirmed }]
  const property = guestOf(
    community,
    {
      ...{ _id: 'sample-property', kind: 'propertyCompany', name: '示例物业企业' },
      contact: { person: propertyCompany, name: '物业联系人', phone: '' },
    },
    new Date(now.getTime() - day),
  )
  return [{ ...organisation, events, version: 3 }, property]
}

/** The units of a district that reported in before there was a cap, and the queues in which they stand. */
export const sampleUnits = (
  communities: readonly Community[],
  now: Date,
  speakers: Speakers = { unit: '', socialOrganisation: '', propertyCompany: '' },
): { units: UnitDocument[]; receptions: ReceptionDocument[] } => {
  const at = (number: number): Date => new Date(now.getTime() - months * 30 * day + (number % (months * 30)) * day)
  let number = 0
  const groups = communities.map((community, n) =>
    Array.from({ length: counts[n % counts.length] ?? 0 }, () => {
      number += 1
      return unitOf(number, community, at(number), number === 1 ? speakers.unit : '')
    }),
  )
  const [first] = communities
  const guests = first === undefined ? [] : guestsOf(first, speakers, now)
  const lineOf = (units: readonly UnitDocument[]) =>
    units
      .map(({ _id, createdAt, events }) => {
        const confirmed = events.find(({ type }) => type === 'confirmed')
        return { unit: _id, at: createdAt, confirmedAt: confirmed?.at ?? null }
      })
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return {
    units: [...groups.flat(), ...guests],
    receptions: groups.flatMap((units, n) => {
      const community = communities[n]
      const coming = n === 0 ? guests : []
      if (community === undefined || units.length + coming.length === 0) return []
      return [{ _id: community._id, queue: lineOf(units), guests: lineOf(coming) }]
    }),
  }
}
