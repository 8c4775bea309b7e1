import type { ServiceLevel } from '../service-level/limits'
import { backToWork, type Shortcoming } from './check'
import type { Command } from './decide'
import type { Assignee } from './request'

/** Its reporter says that it is not solved. */
export const rejectResult =
  (shortcoming: Shortcoming, desk: Assignee, level: ServiceLevel): Command =>
  (request, now) =>
    backToWork(shortcoming, desk, level, request, now)
