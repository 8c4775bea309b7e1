import type { InputOf, OutputOf } from '../../contract/action'
import type { administration } from '../../contract/administration'
import { postId } from '../../contract/ids'
import { standingOf } from '../../domain/posts/on-duty'
import { isAdministrator } from '../../domain/access/roles'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Assignee } from '../../domain/request/request'
import { tryRoute as tried } from '../../server/places/find-route'
import { locatePlace } from '../../server/places/locate-place'
import { postById } from '../../server/repositories/posts'
import { categoryByCode } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { placeView } from '../../server/views/place-view'

type TryRoute = typeof administration.tryRoute

const toTold = ({ post, name }: Assignee) => ({ post: postId.parse(post), name })

/** Where a request of this category at this place would go, at any moment. Nothing is filed. */
export const tryRoute = async (
  { category: code, place: input, at, urgency }: InputOf<TryRoute>,
  { actor, now }: Call,
): Promise<OutputOf<TryRoute> | Refused> => {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  const category = await categoryByCode(code)
  if (category === null) return refuse('invalidInput')
  const place = await locatePlace(input)
  if (isRefused(place)) return place
  const moment = at ?? now
  const { route, rule } = await tried(
    place.path,
    { ...category, code },
    { now: moment, at: place.at, ...(urgency !== null && { urgency }) },
  )
  const post = await postById(route.assignee.post)
  return {
    place: placeView(place),
    assignee: {
      ...toTold(route.assignee),
      duty: route.assignee.duty,
      standing: post === null ? 'vacant' : standingOf(post, moment),
    },
    copies: route.copies.map(toTold),
    reasons: [...route.reasons],
    rule,
  }
}
