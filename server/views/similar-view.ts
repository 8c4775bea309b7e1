import { requestId } from '../../contract/ids'
import type { Position } from '../../contract/place'
import type { SimilarView } from '../../contract/requests'
import type { Actor } from '../../domain/access/actor'
import { joinsOf } from '../../domain/request/join'
import type { Request } from '../../domain/request/request'
import { metresBetween } from '../../domain/routing/distance'
import { temporaryUrls } from '../cloud/files'

const [mostShown, mostWords] = [5, 60]

/** What neighbours may see of each other's requests: nothing that names a person or a door. */
const isShown = ({ confidential, moderation }: Request): boolean => !confidential && moderation === 'pass'

const metresFrom = (at: Position | null, { place }: Request): number | null =>
  at === null || place.at === null ? null : Math.round(metresBetween(at, place.at))

const isHis = ({ reporter, followers }: Request, { person }: Actor): boolean =>
  reporter.person === person || followers.some((follower) => follower.person === person)

/** Open requests of the same kind around a point, as a neighbour may see them. */
export const similarViews = async (
  found: readonly Request[],
  at: Position | null,
  actor: Actor,
): Promise<SimilarView[]> => {
  const shown = found.filter(isShown).slice(0, mostShown)
  const urls = await temporaryUrls(shown.flatMap((request) => request.photos.slice(0, 1)))
  return shown.map((request) => ({
    id: requestId.parse(request.id),
    status: request.status,
    categoryName: request.category.name,
    areaName: request.place.areaName,
    createdAt: request.createdAt,
    joins: joinsOf(request),
    photo: urls.get(request.photos[0] ?? '') ?? null,
    text: request.text.slice(0, mostWords),
    metres: metresFrom(at, request),
    joined: isHis(request, actor),
  }))
}
