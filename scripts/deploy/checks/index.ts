import { administrationChecks } from './administration'
import { type Check } from './check'
import { functionChecks } from './functions'
import { miniProgramChecks } from './mini-program'
import { secretChecks } from './secrets'

/** All that must hold before anything is uploaded. */
export const checks: readonly Check[] = [
  ...miniProgramChecks,
  ...functionChecks,
  ...administrationChecks,
  ...secretChecks,
]
