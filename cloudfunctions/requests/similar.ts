import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { accessOf } from '../../domain/access/parties'
import { partyFor } from '../../domain/request/decide'
import { mayMerge } from '../../domain/request/merge'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { areasAround } from '../../server/places/areas-around'
import { aroundPlace } from '../../server/places/locate-place'
import { similarTo } from '../../server/repositories/similar-requests'
import { loadRequest } from '../../server/repositories/requests'
import type { Call } from '../../server/serve/serve'
import { requestRows } from '../../server/views/request-row'
import { similarViews } from '../../server/views/similar-view'
import { requestOf } from './step'

export const similar = async (
  { place, category }: InputOf<typeof requests.similar>,
  { actor, now }: Call,
): Promise<OutputOf<typeof requests.similar> | Refused> => {
  const around = await aroundPlace(place)
  if (isRefused(around)) return around
  const found = await similarTo({ category, at: around.at, areas: await areasAround(around) }, now)
  return { similar: await similarViews(found, around.at, actor) }
}

/** For a desk: what of the same kind is open around one request and may take it in, the nearest first. What is offered can be done. */
export const duplicates = async (
  _: InputOf<typeof requests.duplicates>,
  call: Call,
): Promise<OutputOf<typeof requests.duplicates> | Refused> => {
  const request = requestOf(call)
  if (request === null) return refuse('notFound')
  if (partyFor('merge', request, call.actor) === null) return refuse('notAllowed')
  const { category, place } = request
  const areas = await areasAround(place)
  const found = await similarTo({ category: category.code, at: place.at, areas }, call.now)
  const fit = found.filter((other) => mayMerge(request, other, call.actor, call.now))
  return { rows: await requestRows(fit, call) }
}

/** What lies in one request, for colleagues. Its reporter knows of his own only. */
export const merged = async (
  _: InputOf<typeof requests.merged>,
  call: Call,
): Promise<OutputOf<typeof requests.merged> | Refused> => {
  const request = requestOf(call)
  if (request === null) return refuse('notFound')
  if (accessOf(call.actor, request) !== 'full' || request.reporter.person === call.actor.person)
    return refuse('notAllowed')
  const ids = request.followers.flatMap(({ request: child }) => child ?? [])
  const children = await Promise.all(ids.map((child) => loadRequest(child)))
  const known = children.filter((child) => child !== null).filter((child) => accessOf(call.actor, child) === 'full')
  return { rows: await requestRows(known, call) }
}
