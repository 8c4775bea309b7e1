import { partyLabels } from '../../contract/vocabulary/party'
import type { Actor } from '../../domain/access/actor'
import { isComplainedAbout } from '../../domain/access/parties'
import type { Request, RequestEvent } from '../../domain/request/request'
import { isDoneBy } from '../privacy/pseudonym'

export const anonymousName = '匿名居民'

/** Who did it, as this reader may know him. */
export const isReporter = ({ reporter }: Request, { person }: Actor): boolean =>
  reporter.person !== '' && reporter.person === person

/** Who complains is not told to whom the complaint is about; anonymous stays anonymous to all but himself. */
export const isNameless = (request: Request, actor: Actor): boolean =>
  !isReporter(request, actor) &&
  request.reporter.person !== '' &&
  (request.reporter.anonymous || isComplainedAbout(actor, request))

export const reporterName = (request: Request, actor: Actor): string =>
  isNameless(request, actor) ? anonymousName : request.reporter.name

export const eventBy = (event: RequestEvent, request: Request, actor: Actor): string => {
  if (isDoneBy(actor.person, request.id, event)) return '您'
  if (event.party === 'follower' || event.party === 'neighbour') return partyLabels[event.party]
  return event.party === 'reporter' && event.post === null ? reporterName(request, actor) : event.by
}
