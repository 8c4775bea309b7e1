import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestStatus } from '../../contract/vocabulary/status'
import { noticesFor } from '../../domain/notification/notices-for'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { decide, type Command, type Decision, type Doer } from '../../domain/request/decide'
import type { Request, RequestEvent } from '../../domain/request/request'
import { transitionOf } from '../../domain/request/transitions'
import { command, inTransaction, isConflict, readDocument, updateDocuments } from '../cloud/database'
import { isDoneBy } from '../privacy/pseudonym'
import { seal, unseal } from '../privacy/seal'
import { counterDocument } from './documents/counter'
import type { NewPhoto } from './documents/photo'
import { requestDocument, type PendingNotice, type RequestDocument } from './documents/request'
import { chained, headOf, openingOf } from './event-chain'

const finalStatuses: readonly RequestStatus[] = ['closed', 'withdrawn']
const isOpen = (status: RequestStatus): boolean => !finalStatuses.includes(status)

/** A document as the domain knows it. */
export const toRequest = ({ _id, place, ...document }: RequestDocument): Request => ({
  ...document,
  id: _id,
  place: { ...place, detail: unseal(place.detail) },
})

export const loadRequest = async (id: string): Promise<Request | null> => {
  const document = await readDocument('requests', id, requestDocument)
  return document && toRequest(document)
}

const pendingNotices = (request: Request, event: Omit<RequestEvent, 'seq'>, seq: number): PendingNotice[] =>
  noticesFor(request, event).map((notice) => ({ ...notice, seq, at: event.at, notBefore: event.at, attempts: 0 }))

const newPhotos = (photos: readonly string[], { person, at }: Omit<RequestEvent, 'seq'>): NewPhoto[] =>
  photos.map((file) => ({ file, person: person ?? '', at }))

/**
 * Files a new request under its id, with the next number of its day, its first event and its notices: all or nothing.
 * A second call with the same id finds the first request and changes nothing.
 */
const fileOnce = (
  request: Omit<Request, 'events' | 'version' | 'number'>,
  event: Omit<RequestEvent, 'seq'>,
  day: string,
): Promise<Request> =>
  inTransaction(async (transaction) => {
    const before = await transaction.read('requests', request.id, requestDocument)
    if (before !== null) return toRequest(before)
    const counter = await transaction.read('counters', `requests-${day}`, counterDocument)
    const count = (counter?.value ?? 0) + 1
    const { id, ...filed } = { ...request, number: `${day}-${String(count).padStart(4, '0')}`, version: 1 }
    const [district = '', street = null, community = null] = request.place.path
    const place = { ...request.place, district, street, community, detail: seal(request.place.detail) }
    const opening = openingOf({ ...filed, _id: id, place }, request.category.code, request.place.area)
    const first = chained({ _id: id, opening, events: [] }, event)
    const photos = newPhotos([...request.photos, ...event.photos], event)
    const document: RequestDocument = {
      ...filed,
      _id: id,
      place,
      isOpen: isOpen(request.status),
      opening,
      events: [first],
      head: headOf({ ...filed, _id: id, place, opening, events: [first] }),
      notices: pendingNotices({ ...filed, id, events: [first] }, event, first.seq),
      noticesDueAt: event.at,
      photoStates: {},
      newPhotos: photos,
      photosDueAt: photos.length > 0 ? event.at : null,
    }
    await transaction.put('counters', { _id: `requests-${day}`, value: count })
    await transaction.put('requests', document)
    return toRequest(document)
  })

/** As above; refused as busy when too many file at the same moment: the draft is kept and its retry is safe. */
export const createRequest = async (...filing: Parameters<typeof fileOnce>): Promise<Request | Refused> => {
  try {
    return await fileOnce(...filing)
  } catch (error) {
    if (isConflict(error)) return refuse('busy')
    throw error
  }
}

/** The same step by the same person, whose answer got lost on the way: he gets it again. */
const isRepeated = (
  document: RequestDocument,
  action: RequestAction,
  doer: Doer,
  seen: number | undefined,
): boolean => {
  const last = document.events.at(-1)
  return (
    doer !== 'system' &&
    last?.type === transitionOf(action).event &&
    isDoneBy(doer.person, document._id, last) &&
    seen === document.version - 1
  )
}

/** One conditional update carries the new state, the event and the notices; null when somebody was faster. */
const write = async (document: RequestDocument, { status, changes, event }: Decision): Promise<Request | null> => {
  const link = chained(document, event)
  const state = { ...changes, status, version: document.version + 1, updatedAt: event.at }
  const request: Request = { ...toRequest(document), ...state, events: [...document.events, link] }
  const notices = pendingNotices(request, event, link.seq)
  const photos = newPhotos(event.photos, event)
  const updated = await updateDocuments(
    'requests',
    { _id: document._id, version: document.version },
    {
      ...state,
      isOpen: isOpen(status),
      events: command.push([link]),
      head: headOf({ ...document, ...state, events: [...document.events, link] }),
      ...(notices.length > 0 && { notices: command.push(notices), noticesDueAt: event.at }),
      ...(photos.length > 0 && { newPhotos: command.push(photos), photosDueAt: event.at }),
    },
  )
  return updated === 1 ? request : null
}

/** Lost races in a row before people are asked to try again. */
const attempts = 5

/**
 * The one write path: load, decide by the table, write if nobody wrote in between, else decide again.
 * @param seen the version the doer was looking at: what has changed since is refused as `stale`, for him to look again
 */
export const changeRequest = async (
  id: string,
  action: RequestAction,
  doer: Doer,
  now: Date,
  step: Command,
  seen?: number,
): Promise<Request | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const document = await readDocument('requests', id, requestDocument)
    if (document === null) return refuse('notFound')
    const request = toRequest(document)
    if (isRepeated(document, action, doer, seen)) return request
    if (seen !== undefined && seen !== request.version) return refuse('stale')
    const decision = decide(action, request, doer, now, step)
    if (isRefused(decision)) return decision
    const changed = await write(document, decision)
    if (changed !== null) return changed
  }
  return refuse('busy')
}
