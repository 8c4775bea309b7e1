import { attendDue } from '../../server/alarms/attend'
import { serveTimer } from '../../server/serve/serve-timer'

/** Milliseconds of a run, so that it ends before the next one begins; what is left then comes first in that one. */
const longest = 40_000

/** Every minute: takes the rungs whose time has come, and lets go on what has waited long enough. Runs may overlap or repeat without harm. */
export const main = serveTimer((now) => attendDue(now, longest))
