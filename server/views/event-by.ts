import { partyLabels } from '../../contract/vocabulary/party'
import type { Actor } from '../../domain/access/actor'
import type { Request, RequestEvent } from '../../domain/request/request'
import { isDoneBy } from '../privacy/pseudonym'

export const anonymousName = '匿名居民'

/** Who did it, as this reader may know him. */
export const eventBy = (event: RequestEvent, request: Request, actor: Actor): string => {
  if (isDoneBy(actor.person, request.id, event)) return '您'
  if (event.party === 'follower' || event.party === 'neighbour') return partyLabels[event.party]
  return event.party === 'reporter' && request.reporter.anonymous ? anonymousName : event.by
}
