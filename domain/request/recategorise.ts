import { refuse } from '../refused'
import { withoutClock } from '../service-level/clock'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Category } from './request'

/** The right category brings the right limits; whoever dispatches decides anew who takes it. */
export const recategorise =
  (category: Category, level: ServiceLevel): Command =>
  (request, now) =>
    category.code === request.category.code
      ? refuse('invalidInput')
      : {
          to: 'pendingDispatch',
          detail: `“${request.category.name}”改为“${category.name}”`,
          // Work that had begun was timed by the wrong one.
          changes: { category, due: withoutClock(request.due, 'resolve') ?? dueFor('dispatch', category, level, now) },
        }
