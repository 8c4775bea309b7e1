import * as z from 'zod'
import { skill, type Skill } from '../../contract/vocabulary/skill'
import { collectBy, command, countDocuments, findDocuments } from '../cloud/database'

const batch = 200
const memberKey = z.object({ _id: z.string(), askedAt: z.date() })

/** How many say that they are a unit's, and it has not answered. */
export const countAsked = (unit: string): Promise<number> =>
  countDocuments('members', { 'unit.id': unit, membership: 'asked' })

/** The members whom a unit has confirmed, so many at a time, by their ids. */
export const eachMemberOf = async (unit: string, work: (members: string[]) => Promise<void>): Promise<void> => {
  for (let after: z.infer<typeof memberKey> | null = null; ;) {
    const own = { 'unit.id': unit, membership: 'confirmed' }
    const behind = after && [
      { askedAt: command.gt(after.askedAt) },
      { askedAt: after.askedAt, _id: command.gt(after._id) },
    ]
    const found: z.infer<typeof memberKey>[] = await findDocuments('members', memberKey, {
      where: behind === null ? own : command.and([own as never, command.or(behind as never) as never]),
      order: [
        ['askedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: batch,
      fields: ['askedAt'],
    })
    if (found.length > 0) await work(found.map(({ _id }) => _id))
    const last = found.at(-1)
    if (last === undefined || found.length < batch) return
    after = last
  }
}

/** What the members whom these units have confirmed can do, by the ids of the units. */
export const skillsOfMembersOf = (units: readonly string[]): Promise<Map<string, Skill[][]>> =>
  collectBy('members', { 'unit.id': command.in([...units]), membership: 'confirmed' }, 'unit.id', {
    ...{ of: 'skills', schema: z.array(skill) },
  })

/** Of the members whom a unit has confirmed: who has reported in somewhere, and of these who has checked in for a month. */
export const presenceOfUnit = async (
  unit: string,
  month: string,
): Promise<{ readonly reportedIn: number; readonly checkedIn: number }> => {
  const here = { 'unit.id': unit, membership: 'confirmed', state: 'reportedIn' }
  const [reportedIn, checkedIn] = await Promise.all([
    countDocuments('members', here),
    countDocuments('members', { ...here, 'checkIns.month': month }),
  ])
  return { reportedIn, checkedIn }
}
