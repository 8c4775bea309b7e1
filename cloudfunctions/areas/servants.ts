import type { InputOf, OutputOf } from '../../contract/action'
import type { areas } from '../../contract/areas'
import { postId } from '../../contract/ids'
import type { Duty } from '../../contract/vocabulary/duty'
import { standingOf } from '../../domain/posts/on-duty'
import { isRefused, type Refused } from '../../domain/refused'
import { locatePlace } from '../../server/places/locate-place'
import { postsOn } from '../../server/repositories/posts'
import type { Call } from '../../server/serve/serve'

/** Whom residents meet at a place, those first who are there most. Departments would be a list of their own. */
const servantDuties: readonly Duty[] = [
  'gridWorker',
  'gridChief',
  'propertyCompany',
  'communityPolice',
  'communityDesk',
  'streetDesk',
]

const most = 40

/** The posts on the way up from a place, the nearest first; where nobody is there is nobody to complain about. */
export const servants = async (
  { place }: InputOf<typeof areas.servants>,
  { now }: Call,
): Promise<OutputOf<typeof areas.servants> | Refused> => {
  const located = await locatePlace(place)
  if (isRefused(located)) return located
  const { path } = located
  const held = (await postsOn(path, servantDuties)).filter((post) => standingOf(post, now) !== 'vacant')
  return {
    servants: held
      .sort(
        (a, b) =>
          path.indexOf(b.area) - path.indexOf(a.area) || servantDuties.indexOf(a.duty) - servantDuties.indexOf(b.duty),
      )
      .slice(0, most)
      .map(({ _id, name }) => ({ post: postId.parse(_id), name })),
  }
}
