import type { photosByHand as contract } from '../../contract/request-photos'
import { decidesOnPhotos, isUnclear } from '../../domain/access/photos'
import { isRefused, refuse } from '../../domain/refused'
import { decidePhoto } from '../../server/repositories/photo-decisions'
import { withUnclearPhotos } from '../../server/repositories/request-lists'
import { loadRequest } from '../../server/repositories/requests'
import type { Handlers } from '../../server/serve/serve'
import { photosStanding, photoUrls } from '../../server/views/photo-urls'
import { requestRows } from '../../server/views/request-row'
import { requestView } from '../../server/views/request-view'
import { desksOf } from '../../domain/access/parties'

type Action = typeof contract

/** A desk looks at the photos of which nobody else could say whether they may be public. */
export const photos: Pick<Handlers<Action>, keyof Action> = {
  unclearPhotos: async (page, call) => {
    const { actor } = call
    if (desksOf(actor).length === 0) return { rows: [], next: null }
    const { requests, next } = await withUnclearPhotos(actor, page)
    const mine = requests.filter((request) => decidesOnPhotos(actor, request))
    const [rows, urls] = await Promise.all([requestRows(mine, call), photoUrls(mine, actor)])
    return {
      rows: rows.map((row, i) => ({ ...row, photosByHand: photosStanding(mine[i]!, isUnclear, urls) })),
      next,
    }
  },
  decidePhoto: async ({ id, ...decision }, call) => {
    const refused = await decidePhoto(id, decision, call)
    if (isRefused(refused)) return refused
    const request = await loadRequest(id)
    return request === null ? refuse('notFound') : requestView(request, call)
  },
}
