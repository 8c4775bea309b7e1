import type { PublicActivity } from '../../contract/public-activities'
import { areaCode } from '../../contract/ids'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityByCode } from '../../server/places/community-by-code'
import { activityById, publicComing, publicPast } from '../../server/repositories/activities'
import type { Call } from '../../server/serve/serve'
import { publicActivityViews } from '../../server/views/public-activity'
import type { Input, Output } from './input'

const piles = { coming: publicComing, past: publicPast } as const

/** So many photos of each show in a list what there is to see. */
const photosInList = 3

export const publicList = async (
  { community: code, pile, cursor }: Input<'publicList'>,
  { now }: Call,
): Promise<Output<'publicList'> | Refused> => {
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  const { rows, next } = await piles[pile](community._id, now, cursor)
  return {
    community: { code: areaCode.parse(community._id), name: community.name },
    activities: await publicActivityViews(rows, photosInList),
    next,
  }
}

export const publicShow = async ({ activity: id }: Input<'publicShow'>): Promise<PublicActivity | Refused> => {
  const activity = await activityById(id)
  const [shown] = activity === null ? [] : await publicActivityViews([activity])
  return shown ?? refuse('notFound')
}
