import type { RequestEventType } from '../../contract/vocabulary/request-event'
import { refuse, type Refused } from '../refused'
import { isOver, resolveClock } from '../service-level/clock'
import type { ServiceLevel } from '../service-level/limits'
import { limitWords } from '../../contract/vocabulary/limit-unit'
import { applied, isPending, type Application } from './approvals'
import type { Command } from './decide'
import { startsAnew } from './reassign'
import type { Request } from './request'

export interface MoreTime extends Application {
  /** In the unit of the running time to resolve. */
  readonly amount: number
}

/** With these the work on it begins anew, and where a desk gives it to somebody and says why. */
const beginnings: readonly RequestEventType[] = [
  'recategorised',
  'jointClosed',
  'resultRejected',
  'checkFailed',
  'reopened',
]

const isBeginning = (type: RequestEventType, note: string | null): boolean =>
  beginnings.includes(type) || (type === 'reassigned' && startsAnew(note))

/** Whether a level above has had to step in since the work on it began. */
const isSupervised = ({ marks, events }: Request): boolean => {
  const since = events.findLast(({ type, note }) => isBeginning(type, note))?.at
  return marks.some(({ colour, at }) => colour === 'red' && (since === undefined || at >= since))
}

/** Why more time may not be asked for; null when it may. */
export const extensionRefusal = (request: Request, now: Date): Refused | null => {
  if (isPending(request, 'extension')) return refuse('alreadyRequested')
  const clock = resolveClock(request.due)
  if (clock === null || isOver(clock, now)) return refuse('tooLate')
  return isSupervised(request) ? refuse('supervised') : null
}

/** Asks for more time, before the time is over; it runs on until the level above agrees. */
export const requestExtension =
  ({ amount, ...application }: MoreTime, level: ServiceLevel): Command =>
  (request, now) => {
    const refused = extensionRefusal(request, now)
    if (refused !== null) return refused
    return {
      to: 'inProgress',
      note: application.note,
      detail: `申请延长 ${limitWords(amount, resolveClock(request.due)!.unit)}，等 ${application.to.name} 答复`,
      changes: { approvals: applied(request, 'extension', application, { amount }, level, now) },
    }
  }
