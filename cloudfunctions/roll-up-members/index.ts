import { carryOnCounting } from '../../server/figures/roll-up'
import { dropOldSheets } from '../../server/rosters/sheet-files'
import { serveTimer } from '../../server/serve/serve-timer'
import { jobs } from '../../server/timers/jobs'

/** Each hour the figures of communities and units are counted anew, some a run; sheets that lie about are removed. */
export const main = serveTimer(jobs({ sheets: dropOldSheets, communities: carryOnCounting }))
