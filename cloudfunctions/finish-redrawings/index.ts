import { carryOn } from '../../server/redrawing/carry-on'
import { unfinishedRedrawings } from '../../server/repositories/redrawings'
import { serveTimer } from '../../server/serve/serve-timer'

/** Redrawings a run; the timer comes again. */
const batch = 10

/** Goes on with what was interrupted, and fetches what arrived at an old place just after. */
export const main = serveTimer(async (now) => {
  const unfinished = await unfinishedRedrawings(batch)
  let failed = 0
  for (const redrawing of unfinished) {
    try {
      await carryOn(redrawing, now)
    } catch (error) {
      // One damaged redrawing must not keep the others unfinished.
      console.error('could not carry on', redrawing._id, error)
      failed += 1
    }
  }
  return { carriedOn: unfinished.length - failed, failed }
})
