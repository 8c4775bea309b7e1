import { relayDue } from '../../server/notices/relay'
import { serveTimer } from '../../server/serve/serve-timer'

/** Requests a run, so that it ends well before the next one begins. */
const batch = 100

/** Every minute: tells people what was not told at once. Runs may overlap or repeat without harm. */
export const main = serveTimer(async (now) => ({ relayed: await relayDue(now, batch) }))
