import { refuse } from '../refused'
import { isOver } from '../service-level/clock'
import type { Command } from './decide'

/** The clock of a request is over: a yellow mark remains, and whoever has it is told. */
export const escalate: Command = (request, now) =>
  request.due === null || !isOver(request.due, now) || request.rung > 0
    ? refuse('wrongStatus')
    : {
        to: request.status,
        changes: {
          rung: request.rung + 1,
          marks: [
            ...request.marks,
            { colour: 'yellow', at: now, post: request.assignee.post, name: request.assignee.name, reason: '超过时限' },
          ],
        },
      }
