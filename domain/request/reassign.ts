import { isDesk } from '../access/parties'
import { refuse, type Refused } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee, Request, RequestChanges } from './request'
import { askedAgain } from './returned'
import { atDesk, sentOn } from './to-desk'
import { needsVerification } from './verify'

export interface Assignment {
  readonly to: Assignee
  readonly note: string
  /** Gives it to somebody even though he has sent it back. */
  readonly insist: boolean
}

const refusalOf = ({ to, insist }: Assignment, request: Request): Refused | null => {
  if (to.post === request.assignee.post || to.post === request.about) return refuse('notACandidate')
  if (to.duty === 'department' && needsVerification(request)) return refuse('notVerified')
  return askedAgain(request, [{ to }], insist)
}

/** To a desk it comes as to be dispatched, to anybody else as a task. */
const arrival = (to: Assignee, request: Request, level: ServiceLevel, now: Date): RequestChanges => ({
  ...atDesk(to, request, level, now),
  ...(!isDesk(to.duty) && { due: sentOn('accept', request, level, now) }),
})

/** Somebody else gets the request: from whom it is taken is remembered, and told. */
const hand = (
  assignment: Assignment,
  reason: string,
  request: Request,
  level: ServiceLevel,
  now: Date,
): ReturnType<Command> => {
  const { to, note } = assignment
  return (
    refusalOf(assignment, request) ?? {
      to: isDesk(to.duty) ? 'pendingDispatch' : 'assigned',
      note: note === '' ? undefined : note,
      detail: `已派给 ${to.name}`,
      changes: {
        ...arrival(to, request, level, now),
        lastHandler: isDesk(request.assignee.duty) ? null : request.assignee,
        reasons: [reason],
      },
    }
  )
}

/** Whether a desk has the work done anew by giving it to somebody: it says why. */
export const startsAnew = (note: string | null | undefined): boolean => (note ?? '') !== ''

/** A desk gives the request to somebody below, or to a desk below. Where it says why, the work begins anew, and its time with it. */
export const reassign =
  (assignment: Assignment, level: ServiceLevel): Command =>
  (request, now) => {
    const from = startsAnew(assignment.note) ? { ...request, due: null } : request
    return hand(assignment, `由工作台派给 ${assignment.to.name}`, from, level, now)
  }

/** A handler gives it to a colleague of the same kind, who may send it back. */
export const transfer =
  (to: Assignee, reason: string, level: ServiceLevel): Command =>
  (request, now, who) =>
    hand({ to, note: reason, insist: false }, `由 ${who.by} 转交`, request, level, now)
