import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import { handIn, type Result } from './hand-in'
import type { Assignee } from './request'

/** Done, says its handler; somebody else has the last word. */
export const resolve =
  (result: Result, checker: Assignee, level: ServiceLevel): Command =>
  (request, now, who) =>
    handIn(request, result, checker, who, level, now)
