import { isFinal, type RequestStatus } from '../../contract/vocabulary/status'
import { aliveIn } from './approvals'
import type { Request, RequestChanges } from './request'

const together = (before: readonly string[], added: readonly string[]): readonly string[] => [
  ...new Set([...before, ...added]),
]

/** Where its own clocks mean nothing for a while: others have clocks for it, or it waits for what becomes of another. */
const standsIn = (status: RequestStatus): boolean => status === 'joint' || status === 'merged'

/** What comes back as it was left has the clocks that it had. */
const setAside = (request: Request, status: RequestStatus): RequestChanges => {
  if (standsIn(request.status) && standsIn(status)) return {}
  return { setAside: standsIn(status) ? request.due : null }
}

/**
 * What follows from every step, whatever it was: who had it or was asked for leave is remembered, what has lapsed waits for no answer, and
 * an end stops all clocks.
 */
export const consequences = (
  request: Request,
  status: RequestStatus,
  changes: RequestChanges,
  now: Date,
): RequestChanges => {
  const after = { ...request, ...changes, status }
  const { assignee, joint, approvals, supervisions } = after
  const alive = aliveIn(after)
  const had = [assignee, ...(joint?.parts.map((part) => part.assignee) ?? []), ...approvals.map(({ to }) => to)]
  const ends = isFinal(status) && status !== request.status
  return {
    ...changes,
    participants: together(
      changes.participants ?? request.participants,
      had.map(({ post }) => post),
    ),
    ...(alive.length < approvals.length && { approvals: alive }),
    ...setAside(request, status),
    ...(isFinal(status) && {
      due: null,
      suspension: null,
      question: null,
      supervisions: supervisions.filter(({ reply }) => reply !== null),
    }),
    ...(ends && { closedAt: now }),
  }
}
