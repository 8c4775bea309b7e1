import { requestId } from '../../contract/ids'
import type { RequestRow } from '../../contract/requests'
import type { Actor } from '../../domain/access/actor'
import { availableActions } from '../../domain/request/available-actions'
import type { Place, Request } from '../../domain/request/request'
import { temporaryUrls } from '../cloud/files'
import { arrival } from './arrival'

const titleLength = 20

/** The first words of the text; there is no title to fill in. */
const titleOf = (text: string): string => {
  const [sentence = ''] = text.split(/[\n。！？!?；;]/)
  return sentence.length > titleLength ? `${sentence.slice(0, titleLength)}…` : sentence
}

const addressOf = ({ areaName, buildingName, detail }: Place): string =>
  [areaName, buildingName, detail].filter((part) => part !== null && part !== '').join(' · ')

/** A request as a row, for this reader. */
export const requestRow = (request: Request, actor: Actor, urls: ReadonlyMap<string, string>): RequestRow => ({
  id: requestId.parse(request.id),
  number: request.number,
  title: titleOf(request.text),
  status: request.status,
  module: request.category.module,
  categoryName: request.category.name,
  urgency: request.category.urgency,
  areaName: request.place.areaName,
  address: addressOf(request.place),
  at: request.place.at,
  photo: urls.get(request.photos[0] ?? '') ?? null,
  due: request.due,
  createdAt: request.createdAt,
  updatedAt: request.updatedAt,
  assigneeName: request.assignee.name,
  arrival: arrival(request, actor),
  version: request.version,
  actions: availableActions(request, actor),
})

export const requestRows = async (requests: readonly Request[], actor: Actor): Promise<RequestRow[]> => {
  const urls = await temporaryUrls(requests.flatMap((request) => request.photos.slice(0, 1)))
  return requests.map((request) => requestRow(request, actor, urls))
}
