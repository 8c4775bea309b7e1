import { isDesk } from '../access/parties'
import { refuse, type Refused } from '../refused'
import type { Route } from '../routing/route'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import { hasMerged } from './merge'
import type { Assignee, Place, Request, RequestChanges } from './request'
import { handledSoFarBy, levelAt, sentOn } from './to-desk'

/** Where it really is, and who takes such a matter there. */
export interface Relocation {
  readonly place: Place
  readonly route: Route
  readonly reason: string
}

/** An order to a community was meant for that community; what others were merged into is where they are. */
export const isBoundToPlace = (request: Pick<Request, 'source' | 'followers'>): boolean =>
  request.source === 'department' || hasMerged(request)

const isThere = ({ place: { area, building, at } }: Request, to: Place): boolean =>
  area === to.area && building === to.building && String(at) === String(to.at)

const refusalOf = (request: Request, to: Place): Refused | null => {
  if (hasMerged(request)) return refuse('wrongStatus', '有别的诉求并在这一件里，请先撤销合并，再更正地点')
  if (isBoundToPlace(request)) return refuse('notAllowed', '部门交办写明了社区，不能改地点，请退回或留言说明')
  return isThere(request, to) ? refuse('invalidInput', '地点没有变，请选正确的地点') : null
}

/** It begins there as it would have begun, with the levels below; what was found on site stays found, and the time to resolve runs on. */
const anew = (assignee: Assignee, request: Request, level: ServiceLevel, now: Date): RequestChanges => ({
  assignee,
  level: levelAt(assignee, { ...request, level: 1 }),
  question: null,
  approvals: [],
  due: sentOn(isDesk(assignee.duty) ? 'dispatch' : 'accept', request, level, now),
  lastHandler: handledSoFarBy(request),
})

/** It was said to be where it is not. Where no other door is named, the one that was stays; who has it keeps it where he is responsible for both places. */
export const relocate =
  ({ place, route: { assignee, reasons, copies }, reason }: Relocation, level: ServiceLevel): Command =>
  (request, now) => {
    const refused = refusalOf(request, place)
    if (refused !== null) return refused
    const there: RequestChanges = {
      place: { ...place, detail: place.detail || request.place.detail },
      copies: copies.map(({ post }) => post),
      reasons,
    }
    const stays = assignee.post === request.assignee.post
    const moved = `地点由 ${request.place.areaName} 更正为 ${place.areaName}`
    return stays
      ? { to: request.status, note: reason, detail: moved, changes: there }
      : {
          to: isDesk(assignee.duty) ? 'pendingDispatch' : 'assigned',
          note: reason,
          detail: `${moved}，已交 ${assignee.name}`,
          changes: { ...there, ...anew(assignee, request, level, now) },
          tells: [request.assignee],
        }
  }
