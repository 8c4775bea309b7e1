import { refuse, type Refused } from '../refused'
import type { HandOver, RosterChanges, StaffedPost } from './roster'

/** A list is never left with nobody: who takes a post's last people away says who looks after it. */
const isAbandoned = (holder: string | null, deputies: readonly string[], alone: number): boolean =>
  holder === null && deputies.length === 0 && alone > 0

/** What goes along when a post gets another holder. */
export interface Along extends Pick<HandOver, 'id' | 'at' | 'by' | 'open'> {
  /** How much of that nobody would have without this post. */
  readonly alone: number
  /** Becomes a deputy of a post that is left vacant, and has its list; null: those it has do. */
  readonly caretaker: string | null
}

const without = (people: readonly string[], one: string | null): readonly string[] =>
  people.filter((person) => person !== one)

/** A post gets another holder, or none. The leaves were the old one's, and end with him. */
export const handOver = (
  post: StaffedPost,
  to: string | null,
  { id, at, by, open, alone, caretaker }: Along,
): RosterChanges | Refused => {
  if (post.holder === to) return refuse('alreadyHolder')
  const taking = to === null && caretaker !== null && caretaker !== post.holder ? [caretaker] : []
  const deputies = [...new Set([...without(post.deputies, to), ...taking])]
  if (isAbandoned(to, deputies, alone)) return refuse('listUnattended')
  return {
    holder: to,
    deputies,
    leaves: post.leaves.filter(({ to: end }) => end <= at),
    history: [...post.history, { id, from: post.holder, to, at, by, open }],
  }
}

/** Who deputises from now on; a vacant post keeps somebody as long as there is something to do. */
export const setDeputies = (
  { holder }: Pick<StaffedPost, 'holder'>,
  people: readonly string[],
  alone: number,
): RosterChanges | Refused => {
  const deputies = without(people, holder)
  return isAbandoned(holder, deputies, alone) ? refuse('listUnattended') : { deputies }
}
