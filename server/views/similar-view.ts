import { requestId } from '../../contract/ids'
import type { Position } from '../../contract/place'
import type { SimilarView } from '../../contract/requests'
import type { Actor } from '../../domain/access/actor'
import { isForNeighbours } from '../../domain/access/parties'
import { maskText } from '../../domain/privacy/mask-text'
import { joinsOf } from '../../domain/request/join'
import type { Request } from '../../domain/request/request'
import { transitionOf } from '../../domain/request/transitions'
import { metresBetween } from '../../domain/routing/distance'
import { publicPhotoUrls } from './photo-urls'

const [mostShown, mostWords] = [5, 60]

const isHis = ({ reporter, followers }: Request, { person }: Actor): boolean =>
  reporter.person === person || followers.some((follower) => follower.person === person)

/** What neighbours may see of each other's requests: nothing that names a person or a door, and what one tap still joins. */
const isShown = (request: Request, actor: Actor): boolean =>
  isForNeighbours(request) &&
  request.moderation === 'pass' &&
  (transitionOf('join').from.includes(request.status) || isHis(request, actor))

const metresFrom = (at: Position | null, { place }: Request): number | null =>
  at === null || place.at === null ? null : Math.round(metresBetween(at, place.at))

/** Open requests of the same kind around a point, as a neighbour may see them. */
export const similarViews = async (
  found: readonly Request[],
  at: Position | null,
  actor: Actor,
): Promise<SimilarView[]> => {
  const shown = found.filter((request) => isShown(request, actor)).slice(0, mostShown)
  const urls = await publicPhotoUrls(shown)
  return shown.map((request) => ({
    id: requestId.parse(request.id),
    status: request.status,
    categoryName: request.category.name,
    areaName: request.place.areaName,
    createdAt: request.createdAt,
    joins: joinsOf(request),
    photo: urls.get(request.photos[0] ?? '') ?? null,
    text: maskText(request.text).slice(0, mostWords),
    metres: metresFrom(at, request),
    joined: isHis(request, actor),
  }))
}
