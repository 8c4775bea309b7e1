import { resolveClock } from '../service-level/clock'
import { dueForWork } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'

/** Who gets what others have begun has what is left of its time. */
export const accept =
  (level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'inProgress',
    changes: { due: dueForWork(request.category, level, now, resolveClock(request.due)) },
  })
