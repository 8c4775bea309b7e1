import type { InputOf, OutputOf } from '../../contract/action'
import type { neighbourhood } from '../../contract/neighbourhood'
import { isRefused, type Refused } from '../../domain/refused'
import { communityOf } from '../../server/places/community-of'
import { publicIn } from '../../server/repositories/request-lists'
import type { Call } from '../../server/serve/serve'
import { communityView, nearbyViews } from '../../server/views/nearby-view'

type Nearby = (typeof neighbourhood)['nearby']

export const nearby = async (
  { at, area, group, ...page }: InputOf<Nearby>,
  { actor, person }: Call,
): Promise<OutputOf<Nearby> | Refused> => {
  const community = await communityOf({ at, area }, person)
  if (isRefused(community)) return community
  const { requests, next } = await publicIn(community._id, group, page)
  return { community: communityView(community), rows: await nearbyViews(requests, community, actor), next }
}
