import { membersByIds } from '../repositories/members'
import type { Nudge } from './push'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'

/** What is told of: its id, what it is called, and where it is. */
export interface About {
  readonly id: string
  readonly title: string
  readonly place: string
}

/** The same words for some people. @param key the same happening is told once */
export const toPeople = (
  { id, title, place }: About,
  key: string,
  people: readonly string[],
  told: Words & Way,
  at: Date,
): Nudge[] => people.map((person) => nudgeFor([id, key], person, { ...told, at, subject: { title, place } }))

export const tellPeople = (...to: Parameters<typeof toPeople>): Promise<void> => tellOnce(toPeople(...to))

/** Who members are, by their ids; nobody once he has cancelled his account. */
export const peopleOf = async (members: readonly string[]): Promise<string[]> =>
  [...(await membersByIds(members)).values()].map(({ person }) => person).filter((person) => person !== '')
