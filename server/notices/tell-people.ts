import { membersByIds } from '../repositories/members'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'

/** So many rows of inboxes are written at once. */
const batch = 50

/** What is told of: its id, what it is called, and where it is. */
export interface About {
  readonly id: string
  readonly title: string
  readonly place: string
}

/** The same words for some people. @param key the same happening is told once */
export const tellPeople = async (
  { id, title, place }: About,
  key: string,
  people: readonly string[],
  told: Words & Way,
  at: Date,
): Promise<void> => {
  const nudges = people.map((person) => nudgeFor([id, key], person, { ...told, at, subject: { title, place } }))
  for (let from = 0; from < nudges.length; from += batch) await tellOnce(nudges.slice(from, from + batch))
}

/** Who members are, by their ids; nobody once he has cancelled his account. */
export const peopleOf = async (members: readonly string[]): Promise<string[]> =>
  [...(await membersByIds(members)).values()].map(({ person }) => person).filter((person) => person !== '')
