import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'
import { withReturned } from './returned'
import { atDesk } from './to-desk'

/** Back to the desk of the place, with the reason for it to read. Who sends back is not asked again for this one. */
export const returnToDesk =
  (reason: string, desk: Assignee, level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'pendingDispatch',
    note: reason,
    detail: `已交 ${desk.name} 重新派遣`,
    changes: {
      ...atDesk(desk, request, level, now),
      lastHandler: request.assignee,
      returnedBy: withReturned(request, request.assignee.post),
    },
  })
