import * as z from 'zod'
import { skill, type Skill } from '../../contract/vocabulary/skill'
import { collectBy, command, countBy, countDocuments } from '../cloud/database'

/** How many say that they are a unit's, and it has not answered. */
export const countAsked = (unit: string): Promise<number> =>
  countDocuments('members', { 'unit.id': unit, membership: 'asked' })

const confirmedBy = (units: readonly string[]) => ({ 'unit.id': command.in([...units]), membership: 'confirmed' })

/** The members whom these units have confirmed, by the ids of the units. */
export const membersOfUnits = (units: readonly string[]): Promise<Map<string, string[]>> =>
  collectBy('members', confirmedBy(units), 'unit.id', { of: '_id', schema: z.string() })

/** What the members whom these units have confirmed can do, by the ids of the units. */
export const skillsOfMembersOf = (units: readonly string[]): Promise<Map<string, Skill[][]>> =>
  collectBy('members', confirmedBy(units), 'unit.id', {
    ...{ of: 'skills', schema: z.array(skill) },
  })

/**
 * Of the members whom these units have confirmed: who has reported in somewhere, and of these who has checked in for a month, and whose
 * check-in of it was sent later and waits for a word: he has done his part and is not behind.
 */
export const presenceOfUnits = async (
  units: readonly string[],
  month: string,
): Promise<Record<'reportedIn' | 'checkedIn' | 'claimed', Map<string, number>>> => {
  const here = { ...confirmedBy(units), state: 'reportedIn' }
  const [reportedIn, checkedIn, claimed] = await Promise.all([
    countBy('members', here, 'unit.id'),
    countBy('members', { ...here, 'checkIns.month': month }, 'unit.id'),
    countBy('members', { ...here, 'checkIns.month': command.neq(month), 'claims.month': month }, 'unit.id'),
  ])
  return { reportedIn, checkedIn, claimed }
}
