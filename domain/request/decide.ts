import { partyLabels, type Party } from '../../contract/vocabulary/party'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Actor } from '../access/actor'
import { isSeatOf, partiesOf, postAs } from '../access/parties'
import type { Told } from '../notification/notices-for'
import { isRefused, refuse, type Refused } from '../refused'
import { lapsedIn } from './approvals'
import { consequences } from './consequences'
import type { Assignee, Request, RequestChanges, RequestEvent } from './request'
import { targetsOf, transitionOf } from './transitions'

/** Who acts: somebody at the counter, or the platform itself. */
export type Doer = Actor | 'system'

/** In what capacity somebody acts: `person` null and `post` null for the platform, `post` null for residents. */
export interface Capacity {
  readonly party: Party
  readonly person: string | null
  readonly post: string | null
  readonly by: string
  /** Whether he sits where this was given to: an actor may hold several posts. */
  readonly sitsAt: (assignee: Assignee) => boolean
  /** Whether he holds this very post. */
  readonly holds: (post: string) => boolean
}

/** What a command has decided; the table has already allowed it. */
export interface Outcome {
  readonly to: RequestStatus
  readonly changes?: RequestChanges
  readonly note?: string
  readonly photos?: readonly string[]
  readonly detail?: string
  /** In which of his posts he acted, where the command knows better. */
  readonly as?: Assignee
  /** Whom it concerns besides those who are told of every such step. */
  readonly tells?: readonly Told[]
}

export type Command = (request: Request, now: Date, who: Capacity) => Outcome | Refused

export interface Decision {
  readonly status: RequestStatus
  readonly changes: RequestChanges
  readonly event: Omit<RequestEvent, 'seq'>
  readonly tells: readonly Told[]
}

/** Everything that the doer is to this request. */
export const partiesFor = (request: Request, doer: Doer): readonly Party[] =>
  doer === 'system' ? ['system'] : partiesOf(doer, request)

/** Of somebody's parties, the one in which he may take this action; null when he may not. */
export const partyAmong = (action: RequestAction, parties: readonly Party[]): Party | null =>
  transitionOf(action).by.find((party) => parties.includes(party)) ?? null

/** The party in which the doer may take this action on this request, null when he may not. */
export const partyFor = (action: RequestAction, request: Request, doer: Doer): Party | null =>
  partyAmong(action, partiesFor(request, doer))

const capacityOf = (doer: Doer, request: Request, party: Party): Capacity => {
  if (doer === 'system' || party === 'system')
    return { party, person: null, post: null, by: '平台', sitsAt: () => false, holds: () => false }
  const post = postAs(doer, request, party)
  return {
    party,
    person: doer.person,
    post: post?.id ?? null,
    // Steps are kept for good, and name nobody: what somebody is called now, views know.
    by: post?.name ?? partyLabels[party],
    sitsAt: (assignee) => doer.posts.some((held) => isSeatOf(held, assignee, request)),
    holds: (post) => doer.posts.some(({ id }) => id === post),
  }
}

const eventOf = (
  type: RequestEvent['type'],
  { note, photos, detail, as }: Outcome,
  { party, person, post, by }: Capacity,
  at: Date,
): Omit<RequestEvent, 'seq'> => ({
  type,
  at,
  party,
  person,
  post: as?.post ?? post,
  by: as?.name ?? by,
  note: note ?? null,
  photos: photos ?? [],
  detail: detail ?? null,
})

/** The party in which the doer takes this action on this request as it stands, or why the table does not let him, whatever he would do. */
export const guard = (action: RequestAction, request: Request, doer: Doer): Party | Refused => {
  const party = partyFor(action, request, doer)
  if (party === null) return refuse('notAllowed')
  return transitionOf(action).from.includes(request.status) ? party : refuse('wrongStatus')
}

/** Guard by the table, then the command, then the fact it leaves behind. */
export const decide = (
  action: RequestAction,
  request: Request,
  doer: Doer,
  now: Date,
  command: Command,
): Decision | Refused => {
  const party = guard(action, request, doer)
  if (isRefused(party)) return party
  const who = capacityOf(doer, request, party)
  const outcome = command(request, now, who)
  if (isRefused(outcome)) return outcome
  if (!targetsOf(action, request.status).includes(outcome.to))
    throw new Error(`${action} may not lead to ${outcome.to}`)
  const { to, changes = {}, tells = [] } = outcome
  return {
    status: to,
    changes: consequences(request, to, changes, now),
    event: eventOf(transitionOf(action).event, outcome, who, now),
    tells: [...tells, ...lapsedIn({ ...request, ...changes, status: to }, who)],
  }
}
