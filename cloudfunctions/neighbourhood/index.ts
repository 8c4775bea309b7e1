import { neighbourhood } from '../../contract/neighbourhood'
import { isRefused } from '../../domain/refused'
import { communityOf } from '../../server/places/community-of'
import { publicIn } from '../../server/repositories/request-lists'
import { serve } from '../../server/serve/serve'
import { communityView, nearbyViews } from '../../server/views/nearby-view'

export const main = serve(neighbourhood, {
  nearby: async ({ at, area, group, ...page }, { actor, person }) => {
    const community = await communityOf({ at, area }, person)
    if (isRefused(community)) return community
    const { requests, next } = await publicIn(community._id, group, page)
    return { community: communityView(community), rows: await nearbyViews(requests, community, actor), next }
  },
})
