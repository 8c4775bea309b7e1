import { quarterOf, yearOfQuarter } from '../../domain/appraisal/quarters'
import { commitmentsOfUnit } from '../repositories/appraisal'
import type { Figures } from '../repositories/documents/appraisal'
import { ledgersOf } from '../repositories/ledgers'
import { eachMemberOf } from '../repositories/unit-members'

/** What the confirmed members of a unit have served in a quarter, and how far its commitments of that year have come. */
export const unitFigures = async (unit: string, quarter: string): Promise<Figures> => {
  const year = yearOfQuarter(quarter)
  const sums = { members: 0, served: 0, services: 0, minutes: 0 }
  await eachMemberOf(unit, async (members) => {
    sums.members += members.length
    for (const { entries } of await ledgersOf(members, year)) {
      const ours = entries.filter(({ at }) => quarterOf(at) === quarter)
      const services = ours.filter(({ kind }) => kind === 'activity').length
      sums.served += services > 0 ? 1 : 0
      sums.services += services
      sums.minutes += ours.reduce((sum, { minutes }) => sum + minutes, 0)
    }
  })
  const commitments = await commitmentsOfUnit(unit, year)
  const completed = commitments.filter(({ state }) => state === 'completed').length
  return { ...sums, commitments: commitments.length, completed }
}
