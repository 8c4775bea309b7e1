import { refuse } from '../refused'
import { isOver } from '../service-level/clock'
import { resolveClock } from '../service-level/extend'
import type { ServiceLevel } from '../service-level/limits'
import { limitWords } from '../../contract/vocabulary/limit-unit'
import { applied, isPending, type Application } from './approvals'
import type { Command } from './decide'

export interface MoreTime extends Application {
  /** In the unit of the running time to resolve. */
  readonly amount: number
}

/** Asks for more time, before the time is over; it runs on until the level above agrees. */
export const requestExtension =
  ({ amount, ...application }: MoreTime, level: ServiceLevel): Command =>
  (request, now) => {
    if (isPending(request, 'extension')) return refuse('alreadyRequested')
    const clock = resolveClock(request.due)
    if (clock === null || isOver(clock, now)) return refuse('tooLate')
    return {
      to: 'inProgress',
      note: application.note,
      detail: `申请延长 ${limitWords(amount, clock.unit)}，等 ${application.to.name} 答复`,
      changes: { approvals: applied(request, 'extension', application, { amount }, level, now) },
    }
  }
