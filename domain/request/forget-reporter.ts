import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'

/** What stands where a name stood. */
export const forgottenName = '已注销居民'

/** The person goes, the case stays; where his yes was waited for, somebody checks instead. */
export const forgetReporter =
  (checker: Assignee, level: ServiceLevel): Command =>
  (request, now) => {
    const reporter = { ...request.reporter, person: '', name: forgottenName, anonymous: true, phone: '' }
    return request.status === 'resolved'
      ? {
          to: 'pendingCheck',
          changes: { reporter, assignee: checker, due: dueFor('check', request.category, level, now) },
        }
      : { to: request.status, changes: { reporter } }
  }
