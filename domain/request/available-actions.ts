import { requestAction, type RequestAction } from '../../contract/vocabulary/request-action'
import { partyFor, type Doer } from './decide'
import type { Request } from './request'
import { transitionOf } from './transitions'

/** What a page need not offer although the table would allow it. */
const pointless: Partial<Record<RequestAction, (request: Request) => boolean>> = {
  ask: (request) => request.question?.answer === null,
  answer: (request) => request.question?.answer !== null,
  rate: (request) => request.rating !== null,
  arrive: (request) => {
    const since = request.events.findLastIndex((event) => event.type === 'accepted' || event.type === 'resultRejected')
    return request.events.slice(since + 1).some((event) => event.type === 'arrived')
  },
}

/** The actions open to this doer now: pages draw buttons from it. */
export const availableActions = (request: Request, doer: Doer): RequestAction[] =>
  requestAction.options.filter(
    (action) =>
      transitionOf(action).from.includes(request.status) &&
      partyFor(action, request, doer) !== null &&
      !pointless[action]?.(request),
  )
