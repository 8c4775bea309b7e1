import type { photosByHand as contract } from '../../contract/request-photos'
import { desksOf } from '../../domain/access/parties'
import { isRefused, refuse } from '../../domain/refused'
import { decideShown } from '../../server/photos/decide-shown'
import { unclearOver } from '../../server/photos/pile'
import { decidePhoto } from '../../server/repositories/photo-decisions'
import { loadRequest } from '../../server/repositories/requests'
import type { Handlers } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'

type Action = typeof contract

/** A desk looks at the photos of which nobody else could say whether they may be public. */
export const photos: Pick<Handlers<Action>, keyof Action> = {
  unclearPhotos: async (page, call) =>
    desksOf(call.actor).length === 0 ? { rows: [], next: null } : unclearOver(page, call),
  decidePhoto: async ({ id, ...decision }, call) => {
    const refused = await decidePhoto(id, decision, call)
    if (isRefused(refused)) return refused
    const request = await loadRequest(id)
    return request === null ? refuse('notFound') : requestView(request, call)
  },
  decideShownPhoto: async ({ in: name, id, ...said }, call) =>
    (await decideShown(name, id, said, call)) ?? { decision: said.decision },
}
