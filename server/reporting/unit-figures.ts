import type { FiguresView } from '../../contract/figures'
import { quarterOf, yearOfQuarter } from '../../domain/appraisal/quarters'
import { commitmentsBy } from '../repositories/commitments'
import type { Entry } from '../repositories/documents/ledger'
import { ledgersOf } from '../repositories/ledgers'
import { eachMemberOf } from '../repositories/unit-members'

/** What the confirmed members of a unit have served, and how far its commitments of that year have come. */
const figuresFrom = async (unit: string, year: number, counts: (entry: Entry) => boolean): Promise<FiguresView> => {
  const sums = { members: 0, served: 0, services: 0, minutes: 0 }
  await eachMemberOf(unit, async (members) => {
    sums.members += members.length
    for (const { entries } of await ledgersOf(members, year)) {
      const ours = entries.filter(counts)
      const services = ours.filter(({ kind }) => kind !== 'correction').length
      sums.served += services > 0 ? 1 : 0
      sums.services += services
      sums.minutes += ours.reduce((sum, { minutes }) => sum + minutes, 0)
    }
  })
  const commitments = await commitmentsBy(unit, year)
  const completed = commitments.filter(({ state }) => state === 'completed').length
  return { ...sums, commitments: commitments.length, completed }
}

export const unitFigures = (unit: string, quarter: string): Promise<FiguresView> =>
  figuresFrom(unit, yearOfQuarter(quarter), ({ at }) => quarterOf(at) === quarter)

export const unitFiguresOfYear = (unit: string, year: number): Promise<FiguresView> =>
  figuresFrom(unit, year, () => true)
