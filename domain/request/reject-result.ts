import type { ServiceLevel } from '../service-level/limits'
import { backToWork, type Again, type Shortcoming } from './check'
import type { Command } from './decide'

/** Its reporter says that it is not solved. */
export const rejectResult =
  (shortcoming: Shortcoming, again: Again, level: ServiceLevel): Command =>
  (request, now) =>
    backToWork(shortcoming, again, level, request, now)
