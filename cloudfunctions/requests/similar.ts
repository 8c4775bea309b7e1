import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { partyFor } from '../../domain/request/decide'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { locatePlace } from '../../server/places/locate-place'
import { similarTo } from '../../server/repositories/similar-requests'
import { loadRequest } from '../../server/repositories/requests'
import type { Call } from '../../server/serve/serve'
import { requestRows } from '../../server/views/request-row'
import { similarViews } from '../../server/views/similar-view'

export const similar = async (
  { place, category }: InputOf<typeof requests.similar>,
  { actor, now }: Call,
): Promise<OutputOf<typeof requests.similar> | Refused> => {
  const located = await locatePlace(place)
  if (isRefused(located)) return located
  const found = await similarTo({ place: located, category }, now)
  return { similar: await similarViews(found, located.at, actor) }
}

/** For a desk: what of the same kind is open around one request, the nearest first. */
export const duplicates = async (
  { id }: InputOf<typeof requests.duplicates>,
  call: Call,
): Promise<OutputOf<typeof requests.duplicates> | Refused> => {
  const request = await loadRequest(id)
  if (request === null) return refuse('notFound')
  if (partyFor('merge', request, call.actor) === null) return refuse('notAllowed')
  const found = await similarTo({ place: request.place, category: request.category.code }, call.now)
  return {
    rows: await requestRows(
      found.filter((other) => other.id !== id),
      call,
    ),
  }
}
