import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'

/** Back to the desk of the place, with the reason for it to read. */
export const returnToDesk =
  (reason: string, desk: Assignee, level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'pendingDispatch',
    note: reason,
    detail: `已交 ${desk.name} 重新派遣`,
    changes: {
      assignee: desk,
      lastHandler: request.assignee,
      question: null,
      due: dueFor('dispatch', request.category, level, now),
    },
  })
