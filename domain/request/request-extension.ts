import { isRefused, refuse, type Refused } from '../refused'
import { isOver, resolveClock, type Clock } from '../service-level/clock'
import type { ServiceLevel } from '../service-level/limits'
import { limitWords } from '../../contract/vocabulary/limit-unit'
import { applied, isPending, type Application } from './approvals'
import type { Command } from './decide'
import { reportClock } from './parts'
import { startsAnew } from './reassign'
import type { Mark, Part, Request, RequestEvent } from './request'

export interface MoreTime extends Application {
  /** In the unit of the clock that is to run longer. */
  readonly amount: number
}

/** With these the work on it begins anew, and where a desk gives it to somebody and says why. */
const beginnings: readonly RequestEvent['type'][] = [
  'recategorised',
  'jointClosed',
  'resultRejected',
  'checkFailed',
  'reopened',
]

const isBeginning = ({ type, note }: RequestEvent): boolean =>
  beginnings.includes(type) || (type === 'reassigned' && startsAnew(note))

/** With these the work on a part begins, or begins anew. */
const beginsPart =
  ({ assignee }: Part) =>
  ({ type, detail }: RequestEvent): boolean =>
    type === 'blown' || type === 'split' || (type === 'partRedone' && detail === assignee.name)

/** Whether a level above has had to step in since the work began. */
const isSupervised = (
  { marks, events }: Request,
  begins: (event: RequestEvent) => boolean,
  isMeant: (mark: Mark) => boolean = () => true,
): boolean => {
  const since = events.findLast(begins)?.at
  return marks.some((mark) => mark.colour === 'red' && (since === undefined || mark.at >= since) && isMeant(mark))
}

/** The clock for which more time may be asked, or why it may not. */
export const extensible = (request: Request, now: Date): Clock | Refused => {
  if (isPending(request, 'extension')) return refuse('alreadyRequested')
  const clock = resolveClock(request.due)
  if (clock === null || isOver(clock, now)) return refuse('tooLate')
  return isSupervised(request, isBeginning) ? refuse('supervised') : clock
}

/** The same of one part: the marks of the others are not its own. */
export const extensiblePart = (request: Request, part: Part, now: Date): Clock | Refused => {
  if (isPending(request, 'partExtension', part.id)) return refuse('alreadyRequested')
  const clock = reportClock(part, now)
  if (clock === null) return refuse('tooLate')
  const isMeant = ({ post }: Mark): boolean => post === part.assignee.post
  return isSupervised(request, beginsPart(part), isMeant) ? refuse('supervised') : clock
}

/** Asks for more time, before the time is over; it runs on until the level above agrees. */
export const requestExtension =
  ({ amount, ...application }: MoreTime, level: ServiceLevel): Command =>
  (request, now, { person: asker }) => {
    const clock = extensible(request, now)
    if (isRefused(clock)) return clock
    return {
      to: 'inProgress',
      note: application.note,
      detail: `申请延长 ${limitWords(amount, clock.unit)}，等 ${application.to.name} 答复`,
      changes: { approvals: applied(request, 'extension', { ...application, asker }, { amount }, level, now) },
    }
  }
