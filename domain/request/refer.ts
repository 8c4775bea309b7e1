import { refuse } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'
import { atDesk, handledSoFarBy } from './to-desk'
import { needsVerification } from './verify'

/** One level up: what this level cannot solve. @param desk the nearest desk above, null at the top */
export const refer =
  (reason: string, desk: Assignee | null, level: ServiceLevel): Command =>
  (request, now) => {
    if (desk === null) return refuse('noLevelAbove')
    if (needsVerification(request)) return refuse('notVerified')
    return {
      to: 'pendingDispatch',
      note: reason,
      detail: `已请 ${desk.name} 办理`,
      changes: {
        ...atDesk(desk, request, level, now),
        lastHandler: handledSoFarBy(request),
      },
    }
  }
