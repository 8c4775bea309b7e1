import { dueFor, dueForWork } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'

export interface Rejection {
  readonly reason: string
  readonly photos: readonly string[]
}

/** The first time the handler gets another chance; after that the desk decides who takes it. */
export const rejectResult =
  (rejection: Rejection, desk: Assignee, level: ServiceLevel): Command =>
  (request, now) => {
    const again = request.rejections === 0
    return {
      to: again ? 'inProgress' : 'pendingDispatch',
      note: rejection.reason,
      photos: rejection.photos,
      detail: again ? `已退回 ${request.assignee.name} 再办` : `已交 ${desk.name} 重新派遣`,
      changes: {
        rejections: request.rejections + 1,
        assignee: again ? request.assignee : desk,
        due: again ? dueForWork(request.category, level, now) : dueFor('dispatch', request.category, level, now),
      },
    }
  }
