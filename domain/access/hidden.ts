import type { Party } from '../../contract/vocabulary/party'
import type { Revealable } from '../../contract/vocabulary/revealable'
import { isFinal, type RequestStatus } from '../../contract/vocabulary/status'
import type { Request } from '../request/request'
import type { Actor } from './actor'
import { isComplainedAbout, isDesk, isSeatOf, partiesOf } from './parties'

/** Somebody has taken it on and has to go there. */
const takenOn: readonly RequestStatus[] = ['inProgress', 'suspended', 'joint', 'pendingCheck', 'resolved']

const hasSignedPart = (actor: Actor, request: Request): boolean =>
  request.joint?.parts.some(
    ({ state, assignee }) =>
      state !== 'called' && state !== 'released' && actor.posts.some((post) => isSeatOf(post, assignee, request)),
  ) ?? false

const plays = (actor: Actor, request: Request, ...parties: readonly Party[]): boolean =>
  partiesOf(actor, request).some((party) => parties.includes(party))

/** Which door it is: known to its reporter, and to who has taken it on. Everybody else knows the grid and the building. */
export const knowsDoor = (actor: Actor, request: Request): boolean =>
  plays(actor, request, 'reporter') ||
  (takenOn.includes(request.status) && plays(actor, request, 'handler') && !isComplainedAbout(actor, request)) ||
  hasSignedPart(actor, request)

/** Who works on it or may give it to somebody; after its end only the desks, who call people back. Who looks on does not need to know. */
const worksOnIt = (actor: Actor, request: Request): boolean =>
  !plays(actor, request, 'reporter') &&
  !isComplainedAbout(actor, request) &&
  (isFinal(request.status)
    ? plays(actor, request, 'desk')
    : plays(actor, request, 'handler', 'responder', 'desk') ||
      (request.status === 'pendingCheck' && plays(actor, request, 'verifier')))

/** Who reads every word as it was written: whose matter or whose work it is, and who decides on it. Others look on. */
export const readsEveryWord = (actor: Actor, request: Request): boolean =>
  plays(actor, request, 'reporter', 'approver') || worksOnIt(actor, request)

const isCentre = (actor: Actor, request: Request): boolean =>
  actor.posts.some(({ duty, area }) => duty === 'districtCentre' && request.place.path.includes(area))

/** What there is to be shown, and to whom. */
const reveals: Readonly<Record<Revealable, (actor: Actor, request: Request) => boolean>> = {
  phone: (actor, request) => request.reporter.phone !== '' && !request.reporter.anonymous && worksOnIt(actor, request),
  address: (actor, request) => request.place.detail !== '' && !knowsDoor(actor, request) && worksOnIt(actor, request),
  // He was promised that only the platform knows. The centre of the district is who runs it.
  reporter: (actor, request) =>
    request.reporter.anonymous &&
    request.reporter.person !== '' &&
    isCentre(actor, request) &&
    plays(actor, request, 'handler', 'desk', 'superior') &&
    !isComplainedAbout(actor, request),
}

/** What is hidden from this reader and may be shown to him when he says why. */
export const hiddenFrom = (actor: Actor, request: Request): Revealable[] =>
  (Object.keys(reveals) as Revealable[]).filter((what) => reveals[what](actor, request))

/** Whether this reader dispatches or supervises it, from a desk. */
export const looksFromDesk = (actor: Actor, request: Request): boolean =>
  plays(actor, request, 'desk', 'superior') || (plays(actor, request, 'handler') && isDesk(request.assignee.duty))
