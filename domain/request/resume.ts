import { refuse } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import { resumeDue } from '../service-level/suspend'
import type { Command } from './decide'

/** Goes on where it stood; the platform does it on the day that was agreed, people may do it earlier. */
export const resume =
  (level: ServiceLevel): Command =>
  (request, now, who) => {
    const { suspension } = request
    if (suspension === null || (who.party === 'system' && suspension.until > now)) return refuse('wrongStatus')
    return {
      to: 'inProgress',
      changes: {
        suspension: null,
        due: suspension.paused && resumeDue(suspension.paused, level, now),
      },
    }
  }
