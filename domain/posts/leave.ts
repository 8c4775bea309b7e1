import { refuse, type Refused } from '../refused'
import type { Leave, RosterChanges, StaffedPost } from './roster'

/** Leaves that lie this far back are no longer of interest to anybody. */
const kept = 90 * 24 * 60 * 60 * 1000

/** Enters a leave of the holder; the same id again changes it. */
export const setLeave = (post: StaffedPost, leave: Leave, now: Date): RosterChanges | Refused => {
  if (post.holder === null) return refuse('postVacant')
  if (leave.standIn === post.holder) return refuse('standInIsHolder')
  const others = post.leaves.filter(({ id, to }) => id !== leave.id && to.getTime() > now.getTime() - kept)
  if (others.some(({ from, to }) => from < leave.to && leave.from < to)) return refuse('leaveOverlaps')
  return { leaves: [...others, leave].sort((a, b) => a.from.getTime() - b.from.getTime()) }
}

/** Takes a leave back; one that has begun ends now, so that it stays known who stood in. */
export const cancelLeave = (post: StaffedPost, id: string, now: Date): RosterChanges => ({
  leaves: post.leaves.flatMap((leave) => {
    if (leave.id !== id || leave.to <= now) return [leave]
    return leave.from < now ? [{ ...leave, to: now }] : []
  }),
})
