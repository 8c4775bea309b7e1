import { isFinal, type RequestStatus } from '../../contract/vocabulary/status'
import type { Request, RequestChanges } from './request'

const together = (before: readonly string[], added: readonly string[]): readonly string[] => [
  ...new Set([...before, ...added]),
]

/**
 * What follows from every step, whatever it was: who had it or was asked for leave is remembered, an end stops all clocks and drops what
 * waits for an answer.
 */
export const consequences = (
  request: Request,
  status: RequestStatus,
  changes: RequestChanges,
  now: Date,
): RequestChanges => {
  const { assignee, joint, approvals, supervisions } = { ...request, ...changes }
  const had = [assignee, ...(joint?.parts.map((part) => part.assignee) ?? []), ...approvals.map(({ to }) => to)]
  const ends = isFinal(status) && status !== request.status
  return {
    ...changes,
    participants: together(
      changes.participants ?? request.participants,
      had.map(({ post }) => post),
    ),
    ...(isFinal(status) && {
      due: null,
      approvals: [],
      suspension: null,
      question: null,
      supervisions: supervisions.filter(({ reply }) => reply !== null),
    }),
    ...(ends && { closedAt: now }),
  }
}
