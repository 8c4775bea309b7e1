import { dueForWork } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'

export const accept =
  (level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'inProgress',
    changes: { due: dueForWork(request.category, level, now) },
  })
