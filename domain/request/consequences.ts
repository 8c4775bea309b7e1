import { isFinal, type RequestStatus } from '../../contract/vocabulary/status'
import { aliveIn } from './approvals'
import type { Request, RequestChanges } from './request'

const together = (before: readonly string[], added: readonly string[]): readonly string[] => [
  ...new Set([...before, ...added]),
]

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
    ...(isFinal(status) && {
      due: null,
      suspension: null,
      question: null,
      supervisions: supervisions.filter(({ reply }) => reply !== null),
    }),
    ...(ends && { closedAt: now }),
  }
}
