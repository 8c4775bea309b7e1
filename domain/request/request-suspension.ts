import type { SuspensionReason } from '../../contract/vocabulary/suspension-reason'
import { suspensionReasonLabels } from '../../contract/vocabulary/suspension-reason'
import { refuse } from '../refused'
import { shanghai } from '../service-level/shanghai'
import type { ServiceLevel } from '../service-level/limits'
import { applied, isPending, type Application } from './approvals'
import type { Command } from './decide'

const day = 86_400_000
/** Longer waits are asked for anew. */
const longest = 92 * day

export interface Wait extends Application {
  readonly reason: SuspensionReason
  readonly until: Date
}

/** Asks to let the clocks stand still; they run until the level above agrees. */
export const requestSuspension =
  ({ reason, until, ...application }: Wait, level: ServiceLevel): Command =>
  (request, now, { person: asker }) => {
    if (isPending(request, 'suspension')) return refuse('alreadyRequested')
    if (until <= now || until.getTime() - now.getTime() > longest) return refuse('untilInvalid')
    return {
      to: 'inProgress',
      note: application.note || undefined,
      detail: `${suspensionReasonLabels[reason]}，申请挂起到 ${shanghai(until).format('M月D日')}，等 ${application.to.name} 答复`,
      changes: { approvals: applied(request, 'suspension', { ...application, asker }, { reason, until }, level, now) },
    }
  }
