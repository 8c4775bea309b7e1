import type { ReceptionDocument, UnitDocument } from '../../server/repositories/documents/unit'
import { padded } from './names'

interface Community {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
}

/**
 * So many units came to one community after the other, and so on again: about as many as a district has (619 on 206 communities, three
 * each, though one or two are wanted), and none in the first, where the persona registers one.
 */
const counts = [0, 3, 5, 4, 1, 5]
const day = 86_400_000
const months = 4

const unitOf = (number: number, { _id, name, path }: Community, at: Date): UnitDocument => ({
  _id: `sample-unit-${padded(number, 4)}`,
  name: `示例单位 ${padded(number, 4)} 党支部`,
  address: `示例路 ${String(number)} 号`,
  members: 12 + ((number * 7) % 60),
  resources: number % 3 === 0 ? '会议室、法律咨询' : '',
  contact: { person: '', name: `单位联系人 ${padded(number, 4)}`, phone: '' },
  community: { code: _id, name, path: [...path] },
  version: 3,
  events: [
    { type: 'registered', at, by: '单位联系人', communityName: null, note: '' },
    { type: 'asked', at, by: '单位联系人', communityName: name, note: '' },
    { type: 'confirmed', at, by: `${name}工作台`, communityName: name, note: '' },
  ],
  createdAt: at,
})

/** The units of a district that reported in before there was a cap, and the queues in which they stand. */
export const sampleUnits = (
  communities: readonly Community[],
  now: Date,
): { units: UnitDocument[]; receptions: ReceptionDocument[] } => {
  const at = (number: number): Date => new Date(now.getTime() - months * 30 * day + (number % (months * 30)) * day)
  let number = 0
  const groups = communities.map((community, n) =>
    Array.from({ length: counts[n % counts.length] ?? 0 }, () => unitOf(++number, community, at(number))),
  )
  return {
    units: groups.flat(),
    receptions: groups.flatMap((units, n) => {
      const community = communities[n]
      if (community === undefined || units.length === 0) return []
      const queue = units.map(({ _id, createdAt }) => ({ unit: _id, at: createdAt, confirmedAt: createdAt }))
      return [{ _id: community._id, queue: queue.toSorted((a, b) => a.at.getTime() - b.at.getTime()) }]
    }),
  }
}
