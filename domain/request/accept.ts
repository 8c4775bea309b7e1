import { dueFor, type Limits } from '../service-level/due'
import type { Command } from './decide'

export const accept =
  (limits: Limits): Command =>
  (request, now) => ({
    to: 'inProgress',
    changes: { due: dueFor('resolve', request.category.urgency, limits, now) },
  })
