import { chaseVerdicts } from '../../server/photos/chase-verdicts'
import { takeNewPhotos } from '../../server/photos/take-new-photos'
import { serveTimer } from '../../server/serve/serve-timer'

/** Carriers of each kind a run, and for how long (ms): what is left is taken by the next one, and verdicts are asked for in any case. */
const taking = { limit: 200, longest: 35_000 }
/** Photos a run. */
const chased = 100

/** Every minute: makes copies that tell nothing but the picture, and has WeChat look at them. Runs may overlap without harm. */
export const main = serveTimer(async (now) => ({
  taken: await takeNewPhotos(now, taking),
  chased: await chaseVerdicts(now, chased),
}))
