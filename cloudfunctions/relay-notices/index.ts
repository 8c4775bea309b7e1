import { relayDue } from '../../server/notices/relay'
import { serveTimer } from '../../server/serve/serve-timer'

/** Milliseconds of a run, so that it ends before the next one begins; what is left then comes first in that one. */
const longest = 40_000

/** Every minute: tells people what was not told at once. Runs may overlap or repeat without harm. */
export const main = serveTimer(async (now) => ({ relayed: await relayDue(now, longest) }))
