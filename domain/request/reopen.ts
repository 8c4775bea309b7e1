import { refuse, type Refused } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Request } from './request'
import { atDesk, handledSoFarBy, type TakenUp } from './to-desk'

const day = 86_400_000
/** After closing, how long its reporter may have it opened again. */
const reopenDays = 15

/** What the street did not want its community to be asked for: the department that asked has no second try at it. */
const isRefusedTask = ({ source, status, events }: Request): boolean =>
  source === 'department' &&
  status === 'rejected' &&
  events.findLast(({ type }) => type === 'rejected' || type === 'disapproved')?.type === 'disapproved'

/** Why its reporter cannot have it opened again; null when he can. */
export const reporterRefusal = (request: Request, now: Date): Refused | null => {
  if (isRefusedTask(request)) return refuse('taskRefused')
  if (request.reopenedByReporter) return refuse('reopenUsed')
  const closed = request.closedAt ?? request.updatedAt
  return now.getTime() - closed.getTime() > reopenDays * day ? refuse('reopenTooLate') : null
}

/** Once by its reporter within 15 days of closing, always by a desk. How it was rated stands in its steps: what is done anew is rated anew. */
export const reopen =
  (reason: string, { desk, moved }: TakenUp, level: ServiceLevel): Command =>
  (request, now, who) => {
    const isReporter = who.party === 'reporter'
    const refused = isReporter ? reporterRefusal(request, now) : null
    if (refused !== null) return refused
    return {
      to: 'pendingDispatch',
      note: reason,
      detail: `已交 ${desk.name} 派遣`,
      changes: {
        ...atDesk(desk, request, level, now),
        ...(moved !== null && { place: moved }),
        // Who had it when it was merged had it in his hands until it ended with the other one.
        lastHandler: request.mergedInto === null ? request.lastHandler : handledSoFarBy(request),
        reopenedByReporter: request.reopenedByReporter || isReporter,
        closedAt: null,
        rating: null,
        handledBy: null,
        joint: null,
        mergedInto: null,
      },
    }
  }
