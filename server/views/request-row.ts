import { requestId } from '../../contract/ids'
import type { RequestRow } from '../../contract/requests'
import { knowsDoor } from '../../domain/access/hidden'
import { accessOf } from '../../domain/access/parties'
import { availableActions } from '../../domain/request/available-actions'
import type { Place, Request } from '../../domain/request/request'
import { joinsOf } from '../../domain/request/join'
import type { Call } from '../serve/serve'
import { arrival } from './arrival'
import { asRead } from './as-read'
import { ownPartView, togetherView } from './joint-view'
import { firstPhotoUrls } from './photo-urls'
import { reduced } from './reduced'
import { titleOf } from './title'

/** @param knowsIt whether the reader may know which door it is */
const addressOf = ({ areaName, buildingName, detail }: Place, knowsIt: boolean): string =>
  [areaName, buildingName, knowsIt ? detail : null].filter((part) => part !== null && part !== '').join(' · ')

type Reader = Pick<Call, 'actor' | 'now'>

/** The worst mark stays in sight. */
const worstMark = ({ marks }: Request): RequestRow['mark'] =>
  marks.some(({ colour }) => colour === 'red') ? 'red' : (marks[0]?.colour ?? null)

/** What this reader may do with it now, and with his part of it. */
const open = (request: Request, actor: Call['actor'], now: Date): Pick<RequestRow, 'actions' | 'part'> => {
  const actions = availableActions(request, actor, now)
  return { actions, part: ownPartView(request, actor, actions) }
}

/** A request as a row, for this reader. */
export const requestRow = (
  request: Request,
  { actor, now }: Reader,
  urls: ReadonlyMap<string, string>,
): RequestRow => ({
  id: requestId.parse(request.id),
  number: request.number,
  title: titleOf(request.text),
  status: request.status,
  source: request.source,
  level: request.level,
  module: request.category.module,
  categoryName: request.category.name,
  urgency: request.category.urgency,
  areaName: request.place.areaName,
  address: addressOf(request.place, knowsDoor(actor, request)),
  at: request.place.at,
  photo: urls.get(request.photos[0] ?? '') ?? null,
  due: request.due,
  createdAt: request.createdAt,
  updatedAt: request.updatedAt,
  assigneeName: request.assignee.name,
  arrival: arrival(request, actor),
  together: togetherView(request),
  joins: joinsOf(request),
  confidential: request.confidential,
  mark: worstMark(request),
  version: request.version,
  ...open(request, actor, now),
})

export const requestRows = async (requests: readonly Request[], reader: Reader): Promise<RequestRow[]> => {
  const urls = await firstPhotoUrls(requests, reader.actor)
  return requests.map((request) =>
    reduced(requestRow(asRead(request, reader.actor), reader, urls), accessOf(reader.actor, request)),
  )
}
