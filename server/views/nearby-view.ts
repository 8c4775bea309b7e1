import { areaCode, requestId } from '../../contract/ids'
import type { NearbyView } from '../../contract/neighbourhood'
import type { Actor } from '../../domain/access/actor'
import { partiesOf } from '../../domain/access/parties'
import { joinsOf } from '../../domain/request/join'
import type { Request } from '../../domain/request/request'
import { transitionOf } from '../../domain/request/transitions'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import { publicPhotoUrls, type PhotoUrls } from './photo-urls'

export const communityView = ({ _id, name, centre }: AreaSummary) => ({ code: areaCode.parse(_id), name, centre })

const nearbyView = (request: Request, actor: Actor, around: NearbyView['around'], urls: PhotoUrls): NearbyView => {
  const parties = partiesOf(actor, request)
  return {
    id: requestId.parse(request.id),
    status: request.status,
    module: request.category.module,
    categoryName: request.category.name,
    areaName: request.place.areaName,
    around,
    photo: urls.get(request.photos[0] ?? '') ?? null,
    createdAt: request.createdAt,
    joins: joinsOf(request),
    followed: parties.includes('reporter') || parties.includes('follower'),
    joinable: parties.includes('neighbour') && transitionOf('join').from.includes(request.status),
  }
}

/** Requests as any resident may see them: each in the middle of its grid, by what kind it is. */
export const nearbyViews = async (
  requests: readonly Request[],
  community: AreaSummary,
  actor: Actor,
): Promise<NearbyView[]> => {
  const [areas, urls] = await Promise.all([
    areasByCode([...new Set(requests.map(({ place }) => place.area))]),
    publicPhotoUrls(requests),
  ])
  const centreOf = new Map(areas.map(({ _id, centre }) => [_id, centre]))
  return requests.map((request) =>
    nearbyView(request, actor, centreOf.get(request.place.area) ?? community.centre, urls),
  )
}
