import type { Party } from '../../contract/vocabulary/party'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Actor } from '../access/actor'
import { partiesOf, postAs } from '../access/parties'
import { isRefused, refuse, type Refused } from '../refused'
import type { Request, RequestChanges, RequestEvent } from './request'
import { transitionOf } from './transitions'

/** Who acts: somebody at the counter, or the platform itself. */
export type Doer = Actor | 'system'

/** What a command has decided; the table has already allowed it. */
export interface Outcome {
  readonly to: RequestStatus
  readonly changes?: RequestChanges
  readonly note?: string
  readonly photos?: readonly string[]
  readonly detail?: string
}

export type Command = (request: Request, now: Date) => Outcome | Refused

export interface Decision {
  readonly status: RequestStatus
  readonly changes: RequestChanges
  readonly event: Omit<RequestEvent, 'seq'>
}

/** The party in which the doer may take this action on this request, null when he may not. */
export const partyFor = (action: RequestAction, request: Request, doer: Doer): Party | null => {
  const { by } = transitionOf(action)
  const parties: readonly Party[] = doer === 'system' ? ['system'] : partiesOf(doer, request)
  return by.find((party) => parties.includes(party)) ?? null
}

const nameOf = (doer: Doer, request: Request, party: Party): string => {
  if (doer === 'system' || party === 'system') return '平台'
  return postAs(doer, request, party)?.name ?? doer.name
}

const eventOf = (
  type: RequestEvent['type'],
  { note, photos, detail }: Outcome,
  who: Pick<RequestEvent, 'party' | 'person' | 'by'>,
  at: Date,
): Omit<RequestEvent, 'seq'> => ({
  type,
  at,
  ...who,
  note: note ?? null,
  photos: photos ?? [],
  detail: detail ?? null,
})

/** Guard by the table, then the command, then the fact it leaves behind. */
export const decide = (
  action: RequestAction,
  request: Request,
  doer: Doer,
  now: Date,
  command: Command,
): Decision | Refused => {
  const { from, to, event } = transitionOf(action)
  const party = partyFor(action, request, doer)
  if (party === null) return refuse('notAllowed')
  if (!from.includes(request.status)) return refuse('wrongStatus')
  const outcome = command(request, now)
  if (isRefused(outcome)) return outcome
  if (!to.includes(outcome.to)) throw new Error(`${action} may not lead to ${outcome.to}`)
  const who = { party, person: doer === 'system' ? null : doer.person, by: nameOf(doer, request, party) }
  return { status: outcome.to, changes: outcome.changes ?? {}, event: eventOf(event, outcome, who, now) }
}
