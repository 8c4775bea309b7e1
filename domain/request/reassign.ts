import { isDesk } from '../access/parties'
import { refuse } from '../refused'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee } from './request'

/** A desk gives the request to somebody else; from whom it is taken is remembered, and told. */
export const reassign =
  (to: Assignee, note: string, level: ServiceLevel): Command =>
  (request, now) =>
    to.post === request.assignee.post
      ? refuse('notACandidate')
      : {
          to: 'assigned',
          note: note === '' ? undefined : note,
          detail: `已派给 ${to.name}`,
          changes: {
            assignee: to,
            lastHandler: isDesk(request.assignee.duty) ? null : request.assignee,
            reasons: [`由工作台派给 ${to.name}`],
            question: null,
            due: dueFor('accept', request.category, level, now),
          },
        }
