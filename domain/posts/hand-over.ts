import { refuse, type Refused } from '../refused'
import type { HandOver, RosterChanges, StaffedPost } from './roster'

/** A post gets another holder, or none. The leaves were the old one's, and end with him. */
export const handOver = (
  post: StaffedPost,
  to: string | null,
  { id, at, by, open }: Pick<HandOver, 'id' | 'at' | 'by' | 'open'>,
): RosterChanges | Refused => {
  if (post.holder === to) return refuse('alreadyHolder')
  return {
    holder: to,
    deputies: post.deputies.filter((deputy) => deputy !== to),
    leaves: post.leaves.filter(({ to: end }) => end <= at),
    history: [...post.history, { id, from: post.holder, to, at, by, open }],
  }
}
