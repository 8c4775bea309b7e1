import type { FiguresView } from '../../contract/figures'
import { quarterOf, yearOfQuarter } from '../../domain/appraisal/quarters'
import { countCommitments } from '../repositories/commitments'
import type { Entry, LedgerDocument } from '../repositories/documents/ledger'
import { ledgersOf } from '../repositories/ledgers'
import { membersOfUnits } from '../repositories/unit-members'

/** So many members are asked for at once. */
const batch = 200

type Counts = (entry: Entry) => boolean

const served = ({ entries }: LedgerDocument, counts: Counts) => {
  const ours = entries.filter(counts)
  const services = ours.filter(({ kind }) => kind !== 'correction').length
  return { services, minutes: ours.reduce((sum, { minutes }) => sum + minutes, 0) }
}

/** What the confirmed members of these units have served, and how far the units' commitments of that year have come. */
const figuresFrom = async (
  units: readonly string[],
  year: number,
  counts: Counts,
): Promise<ReadonlyMap<string, FiguresView>> => {
  if (units.length === 0) return new Map()
  const [members, { promised, completed }] = await Promise.all([membersOfUnits(units), countCommitments(units, year)])
  const figures = new Map(
    units.map((unit) => {
      const kept = { commitments: promised.get(unit) ?? 0, completed: completed.get(unit) ?? 0 }
      return [unit, { members: members.get(unit)?.length ?? 0, served: 0, services: 0, minutes: 0, ...kept }]
    }),
  )
  const unitOf = new Map([...members].flatMap(([unit, ids]) => ids.map((member) => [member, unit] as const)))
  const all = [...unitOf.keys()]
  for (let done = 0; done < all.length; done += batch)
    for (const ledger of await ledgersOf(all.slice(done, done + batch), year)) {
      const sums = figures.get(unitOf.get(ledger.member) ?? '')
      if (sums === undefined) continue
      const { services, minutes } = served(ledger, counts)
      sums.served += services > 0 ? 1 : 0
      sums.services += services
      sums.minutes += minutes
    }
  return figures
}

const figuresOfOne = async (unit: string, year: number, counts: Counts): Promise<FiguresView> => {
  const figures = (await figuresFrom([unit], year, counts)).get(unit)
  if (figures === undefined) throw new Error(`no figures of ${unit}`)
  return figures
}

const within =
  (quarter: string): Counts =>
  ({ at }) =>
    quarterOf(at) === quarter

export const unitFigures = (unit: string, quarter: string): Promise<FiguresView> =>
  figuresOfOne(unit, yearOfQuarter(quarter), within(quarter))

/** By the ids of the units. */
export const figuresOfUnits = (units: readonly string[], quarter: string): Promise<ReadonlyMap<string, FiguresView>> =>
  figuresFrom(units, yearOfQuarter(quarter), within(quarter))

export const unitFiguresOfYear = (unit: string, year: number): Promise<FiguresView> =>
  figuresOfOne(unit, year, () => true)
