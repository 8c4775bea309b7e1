import { chaseVerdicts } from '../../server/photos/chase-verdicts'
import { takeNewPhotos } from '../../server/photos/take-new-photos'
import { serveTimer } from '../../server/serve/serve-timer'

/** Carriers of each kind and photos a run, so that it ends well before the next one begins. */
const [carriers, photos] = [200, 100]

/** Every minute: makes copies that tell nothing but the picture, and has WeChat look at them. Runs may overlap without harm. */
export const main = serveTimer(async (now) => ({
  taken: await takeNewPhotos(now, carriers),
  chased: await chaseVerdicts(now, photos),
}))
