import { refuse } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'
import { atDesk } from './to-desk'

const day = 86_400_000
/** After closing, how long its reporter may have it opened again. */
export const reopenDays = 15

/** Once by its reporter within 15 days of closing, always by a desk. */
export const reopen =
  (reason: string, desk: Assignee, level: ServiceLevel): Command =>
  (request, now, who) => {
    const isReporter = who.party === 'reporter'
    if (isReporter && request.reopenedByReporter) return refuse('reopenUsed')
    const closed = request.closedAt ?? request.updatedAt
    if (isReporter && now.getTime() - closed.getTime() > reopenDays * day) return refuse('reopenTooLate')
    return {
      to: 'pendingDispatch',
      note: reason,
      detail: `已交 ${desk.name} 派遣`,
      changes: {
        ...atDesk(desk, request, level, now),
        lastHandler: request.lastHandler,
        reopenedByReporter: request.reopenedByReporter || isReporter,
        closedAt: null,
        handledBy: null,
        joint: null,
      },
    }
  }
