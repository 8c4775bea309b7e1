import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { decide, type Command } from '../../domain/request/decide'
import { relocate } from '../../domain/request/relocate'
import type { Place, Request } from '../../domain/request/request'
import { findRoute } from '../../server/places/find-route'
import { locatePlace } from '../../server/places/locate-place'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { actingDesk, requestOf } from './step'

/** As if it had been raised there, but for who has sent it back; a desk sends it no further than it answers for. */
export const relocating = async (
  request: Request,
  place: Place,
  reason: string,
  call: Call,
): Promise<Command | Refused> => {
  const desk = actingDesk(request, call)
  if (desk === null || !place.path.includes(desk.area))
    return refuse('notAllowed', '新地点不在您的辖区，请上一级工作台来更正')
  const { category, confidential, returnedBy } = request
  const route = await findRoute(place.path, category, {
    ...{ now: call.now, at: place.at, complaint: request, confidential },
    exclude: returnedBy,
  })
  return relocate({ place, route, reason }, await districtSettings())
}

/** Who would get it there, told before it is put right: the step is decided as it would be, and not taken. */
export const relocated = async (
  { place: said }: InputOf<typeof requests.relocated>,
  call: Call,
): Promise<OutputOf<typeof requests.relocated> | Refused> => {
  const request = requestOf(call)
  if (request === null) return refuse('notFound')
  const place = await locatePlace(said)
  if (isRefused(place)) return place
  const command = await relocating(request, place, '', call)
  if (isRefused(command)) return command
  const decision = decide('relocate', request, call.actor, call.now, command)
  if (isRefused(decision)) return decision
  return { name: (decision.changes.assignee ?? request.assignee).name, stays: decision.changes.assignee === undefined }
}
