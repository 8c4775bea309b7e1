import { isDeepStrictEqual } from 'node:util'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { isResident, partyLabels } from '../../contract/vocabulary/party'
import { requestEventLabels, type RequestEventType } from '../../contract/vocabulary/request-event'
import { accessOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { decide, guard, type Command, type Decision, type Doer } from '../../domain/request/decide'
import type { NewRequest } from '../../domain/request/raise'
import type { Request, RequestEvent } from '../../domain/request/request'
import { transitionOf } from '../../domain/request/transitions'
import { addDocument, command, readDocument, updateDocuments } from '../cloud/database'
import { isDoneBy } from '../privacy/pseudonym'
import { requestDocument, type RequestDocument } from './documents/request'
import { chained, headOf, openingKept } from './event-chain'
import { newPhotos, pendingNotices } from './left-to-do'
import { newRequestDocument } from './new-request'
import { nextNumber } from './request-numbers'
import { derived, storedPlace, storedReporter, toRequest } from './request-state'
import { districtSettings } from './settings'

/** A request as it lies there now, with what people are still to be told of it. */
export type Written = Request & Pick<RequestDocument, 'notices' | 'noticesDueAt'>

export const writtenAs = (document: RequestDocument): Written => {
  const { notices, noticesDueAt } = document
  return { ...toRequest(document), notices, noticesDueAt }
}

export const loadRequest = async (id: string): Promise<Written | null> => {
  const document = await readDocument('requests', id, requestDocument)
  return document && writtenAs(document)
}

/**
 * Files a new request under its id, with a number of its day, its first event and its notices: all or nothing. A second call with the
 * same id finds the first request and changes nothing. Refused as busy when no number could be had: the draft is
 * kept, and its retry is safe.
 */
export const createRequest = async (
  request: NewRequest,
  event: Omit<RequestEvent, 'seq'>,
  day: string,
): Promise<Written | Refused> => {
  const [level, number] = await Promise.all([districtSettings(), nextNumber(day)])
  if (number === null) return refuse('busy')
  const document = newRequestDocument({ request, event }, number, level)
  if (await addDocument('requests', document)) return writtenAs(document)
  return (await loadRequest(request.id)) ?? refuse('busy')
}

/** What the doer was looking at. */
export interface Seen {
  readonly version: number
  /** Written without a network: what others have done since does not refuse it, what he himself has done does. */
  readonly waited: boolean
}

/** Steps of this kind that the doer has taken since what he saw: one at least where the answer got lost on the way. */
const ownSince = (document: RequestDocument, action: RequestAction, doer: Doer, seen?: Seen): RequestEvent[] =>
  doer === 'system' || seen === undefined
    ? []
    : document.events
        .slice(seen.version)
        .filter((event) => event.type === transitionOf(action).event && isDoneBy(doer.person, document._id, event))

/** The same step in the same words: its doer gets the answer again, whatever has happened since. One that could not be taken twice is. */
const isRepeated = (own: readonly RequestEvent[], decision: Decision | Refused): boolean =>
  own.some(
    (event) =>
      isRefused(decision) ||
      (event.note === decision.event.note &&
        event.post === decision.event.post &&
        isDeepStrictEqual(event.photos, decision.event.photos)),
  )

/** One conditional update carries the new state, the event and the notices; null when somebody was faster. */
const write = async (document: RequestDocument, decision: Decision): Promise<Written | null> => {
  const { status, changes, event, tells } = decision
  const link = chained(document, event)
  const state = { ...changes, status, version: document.version + 1, updatedAt: event.at }
  const moved = changes.place && { place: storedPlace(changes.place), opening: openingKept(document) }
  const request: Request = { ...toRequest(document), ...state, events: [...document.events, link] }
  const notices = pendingNotices(request, event, link.seq, tells)
  const photos = newPhotos(event.photos, event)
  const updated = await updateDocuments(
    'requests',
    { _id: document._id, version: document.version },
    {
      ...state,
      ...derived(request, await districtSettings()),
      ...(changes.reporter && { reporter: storedReporter(changes.reporter) }),
      ...moved,
      events: command.push([link]),
      head: headOf({ ...document, ...state, ...moved, events: [...document.events, link] }),
      ...(notices.length > 0 && { notices: command.push(notices), noticesDueAt: event.at }),
      ...(photos.length > 0 && { newPhotos: command.push(photos), photosDueAt: event.at }),
    },
  )
  if (updated === 0) return null
  const noticesDueAt = notices.length > 0 ? event.at : document.noticesDueAt
  return { ...request, notices: [...document.notices, ...notices], noticesDueAt }
}

/** Who was faster, in plain words, for who looks at an older state of what he may see. */
const stale = (request: Request, doer: Doer): Refused => {
  const last = request.events.at(-1)
  if (last === undefined || doer === 'system' || accessOf(doer, request) === 'none') return refuse('stale')
  const by = isResident(last.party) ? partyLabels[last.party] : last.by
  return refuse('stale', `已被 ${by} 处理（${requestEventLabels[last.type]}），已为您换成最新的状态，请看一眼再办`)
}

/** What happens beside the work: whoever looks at an older state may go on with it. */
const quiet: readonly RequestEventType[] = ['escalated', 'urged', 'commented', 'joined', 'left']

/** Whether nothing happened since that would let the doer think again. Every step makes one event and one version. */
const isFresh = ({ events }: Request, seen: Seen | undefined): boolean =>
  seen === undefined || events.slice(seen.version).every(({ type }) => quiet.includes(type))

/** Whether the doer has to look again: others were faster, or he himself was, with other words in the same post. */
const mustLookAgain = (request: Request, seen: Seen | undefined, own: readonly RequestEvent[], post?: string | null) =>
  !isFresh(request, seen) && (!seen?.waited || own.some((event) => event.post === post))

/** Lost races in a row before people are asked to try again. */
const attempts = 5

/** A command that is made with the request before it: what else it must know depends on that. */
export interface Knowing {
  readonly knowing: (request: Request) => Command | Refused | Promise<Command | Refused>
}

const decided = async (
  step: Command | Knowing,
  ...[action, request, doer, now]: [RequestAction, Request, Doer, Date]
): Promise<Decision | Refused> => {
  if (typeof step === 'function') return decide(action, request, doer, now, step)
  // Who may not do it learns nothing from what would have to be found out first.
  const party = guard(action, request, doer)
  if (isRefused(party)) return party
  const command = await step.knowing(request)
  return isRefused(command) ? command : decide(action, request, doer, now, command)
}

/** What was read before is good for the first attempt. */
const lookAt = async (which: string | RequestDocument, attempt: number): Promise<RequestDocument | null> => {
  if (typeof which !== 'string' && attempt === 0) return which
  return readDocument('requests', typeof which === 'string' ? which : which._id, requestDocument)
}

/** One try on the document as it is; null when somebody was faster. */
const tried = async (
  document: RequestDocument,
  doer: Doer,
  decide: () => Promise<Decision | Refused>,
  own: readonly RequestEvent[],
  seen: Seen | undefined,
): Promise<Written | Refused | null> => {
  const request = toRequest(document)
  if (own.length === 0 && mustLookAgain(request, seen, own)) return stale(request, doer)
  const decision = await decide()
  if (isRepeated(own, decision)) return writtenAs(document)
  if (isRefused(decision)) return decision
  return mustLookAgain(request, seen, own, decision.event.post) ? stale(request, doer) : write(document, decision)
}

/**
 * The one write path: load, decide by the table, write if nobody wrote in between, else decide again.
 * @param which its id, or what was read of it just now
 * @param seen what the doer was looking at: what has changed since is refused as `stale`, for him to look again
 */
export const changeRequest = async (
  which: string | RequestDocument,
  action: RequestAction,
  doer: Doer,
  now: Date,
  step: Command | Knowing,
  seen?: Seen,
): Promise<Written | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const document = await lookAt(which, attempt)
    if (document === null) return refuse('notFound')
    const own = ownSince(document, action, doer, seen)
    const decision = () => decided(step, action, toRequest(document), doer, now)
    const changed = await tried(document, doer, decision, own, seen)
    if (changed !== null) return changed
  }
  return refuse('busy')
}
