import { requestAction, type RequestAction } from '../../contract/vocabulary/request-action'
import { accessOf, isForNeighbours, isSeatOf, postAs } from '../access/parties'
import { isRefused } from '../refused'
import { mayWhistle } from '../whistle/rule'
import { isPending } from './approvals'
import { wouldRateHimself } from './close-joint'
import { partiesFor, partyAmong, partyFor, type Doer } from './decide'
import { hasMerged } from './merge'
import { partStates, type PartAction } from './part-actions'
import { openParts } from './parts'
import { isBoundToPlace } from './relocate'
import { reporterRefusal } from './reopen'
import type { Part, Request } from './request'
import { extensible, extensiblePart } from './request-extension'
import { owedReplies } from './supervision'
import { transitionOf } from './transitions'
import { isOverdue, urgedToday, urgesEarly } from './urge'
import { isUnseen, needsVerification, verifyRefusal } from './verify'

type Pointless = (request: Request, doer: Doer, now: Date) => boolean

const ownParts = (request: Request, doer: Doer, action: PartAction): readonly Part[] =>
  doer === 'system' || request.joint === null
    ? []
    : request.joint.parts.filter(
        ({ assignee, state, role }) =>
          partStates(role, action).includes(state) && doer.posts.some((post) => isSeatOf(post, assignee, request)),
      )

const without =
  (action: PartAction): Pointless =>
  (request, doer) =>
    ownParts(request, doer, action).length === 0

const hasDone = ({ events }: Request, what: string, since: readonly string[]): boolean =>
  events.slice(events.findLastIndex((event) => since.includes(event.type)) + 1).some((event) => event.type === what)

const isWhistler = (doer: Doer): boolean => doer !== 'system' && doer.posts.some((post) => mayWhistle(post.duty))

/** The doer can do nothing about the merged ones from here: what a desk does to one it does on the page of the other. */
const never: Pointless = () => true

/** Once a day is enough, and residents wait until the time is over. */
const urgedOrEarly: Pointless = (request, doer, now) => {
  const party = partyFor('urge', request, doer)
  if (doer === 'system' || !party || party === 'system') return true
  const post = postAs(doer, request, party)?.id ?? null
  return urgedToday(request, { party, post }, now) || urgesEarly(request, party, now)
}

/** Parts are open, he has one of them, or who called them has still time for it. */
const notTheirsToClose: Pointless = (request, doer, now) =>
  request.joint === null ||
  openParts(request.joint).length > 0 ||
  (doer !== 'system' && wouldRateHimself(request, doer)) ||
  (partyFor('closeJoint', request, doer) === 'superior' && !isOverdue(request, now))

/** Somebody has looked already; or it is not for him to look, where it stands. What came to a desk as nobody was there waits for no look. */
const seenOrNotHis: Pointless = (request, doer) => {
  const party = partyFor('verify', request, doer)
  if (doer === 'system' || party === null) return true
  const isWanted = request.status === 'pendingDispatch' ? needsVerification(request) : isUnseen(request)
  return (
    !isWanted || verifyRefusal(request, { party, holds: (post) => doer.posts.some(({ id }) => id === post) }) !== null
  )
}

/** What a page need not offer although the table would allow it. */
const pointless: Partial<Record<RequestAction, Pointless>> = {
  ask: (request) => request.question?.answer === null || request.reporter.person === '',
  answer: (request) => request.question?.answer !== null,
  verify: seenOrNotHis,
  rate: (request) => request.rating !== null,
  arrive: (request) => hasDone(request, 'arrived', ['accepted', 'resultRejected', 'checkFailed']),
  relocate: isBoundToPlace,
  refer: (request) => needsVerification(request) || request.level === 3,
  blow: (request, doer) => needsVerification(request) || isPending(request, 'whistle') || !isWhistler(doer),
  requestSuspension: (request) => isPending(request, 'suspension'),
  requestExtension: (request, _, now) => isRefused(extensible(request, now)),
  signPart: without('signPart'),
  contactPart: without('contactPart'),
  arrivePart: without('arrivePart'),
  reportPart: without('reportPart'),
  extendPart: (request, doer, now) =>
    ownParts(request, doer, 'extendPart').every((part) => isRefused(extensiblePart(request, part, now))),
  returnPart: (request, doer) =>
    ownParts(request, doer, 'returnPart').every(({ id }) => isPending(request, 'partReturn', id)),
  // One that others are handled with goes into no other; and some matters are handled with no others.
  merge: (request) => hasMerged(request) || !isForNeighbours(request),
  redoPart: ({ joint }) => joint?.parts.some(({ state }) => state === 'reported') !== true,
  closeJoint: notTheirsToClose,
  reopen: (request, doer, now) =>
    partyFor('reopen', request, doer) === 'reporter' && reporterRefusal(request, now) !== null,
  urge: urgedOrEarly,
  replySupervision: (request, doer) =>
    doer === 'system' ||
    !owedReplies(request).some(({ holder }) => doer.posts.some((post) => isSeatOf(post, holder, request))),
  join: (request, doer) => doer === 'system' || accessOf(doer, request) !== 'none',
  leave: ({ followers }, doer) =>
    !followers.some(({ person, request }) => doer !== 'system' && person === doer.person && request === null),
  absorb: never,
  release: never,
}

/** The actions open to this doer now: pages draw buttons from it. */
export const availableActions = (request: Request, doer: Doer, now: Date): RequestAction[] => {
  const parties = partiesFor(request, doer)
  return requestAction.options.filter(
    (action) =>
      transitionOf(action).from.includes(request.status) &&
      partyAmong(action, parties) !== null &&
      !pointless[action]?.(request, doer, now),
  )
}
