import { maskText } from '../../domain/privacy/mask-text'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { settle, unmerge } from '../../domain/request/merge'
import type { Request } from '../../domain/request/request'
import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { fingerprint } from '../privacy/fingerprint'
import { keepRating } from '../repositories/department-ratings'
import { requestDocument, type PendingNotice, type RequestDocument } from '../repositories/documents/request'
import { changeRequest, loadRequest } from '../repositories/requests'
import { districtSettings } from '../repositories/settings'
import { findDesk } from '../places/find-route'
import type { InboxDocument } from '../repositories/documents/notice'
import { workOff } from '../timers/work-off'
import { push, type Subject } from './push'
import { recipientsOf, type Recipient } from './recipients'

/** After so many tries only the inbox keeps the notice. */
const mostAttempts = 6
const minute = 60_000
const stepBack = 10 * minute

/** Of whom it is told by name: a neighbour who follows it reads neither names nor doors. */
const isNeighbour = ({ reporter }: RequestDocument, { to }: PendingNotice): boolean =>
  to.kind === 'person' && to.id !== reporter.person

const subjectOf = (request: RequestDocument, notice: PendingNotice): Subject => {
  const { text, number, place } = request
  return isNeighbour(request, notice)
    ? { title: maskText(text), place: place.areaName, number }
    : { title: text, place: `${place.areaName}${place.buildingName ?? ''}`, number }
}

const deliverTo = async (
  request: RequestDocument,
  notice: PendingNotice,
  { person, page }: Recipient,
): Promise<boolean> => {
  const row: InboxDocument = {
    _id: fingerprint(request._id, String(notice.seq), person),
    person,
    request: request._id,
    page,
    title: notice.title,
    text: notice.text,
    at: notice.at,
    read: false,
    template: notice.template,
    push: 'pending',
  }
  await addDocument('inbox', row)
  return push(row, subjectOf(request, notice))
}

/** What was withdrawn by one is still the matter of the others: it goes to a desk again. */
const goOn = async (child: string, now: Date): Promise<Request | Refused> => {
  const request = await loadRequest(child)
  if (request === null) return refuse('notFound')
  const desk = await findDesk(request, now, request.level)
  return changeRequest(child, 'unmerge', 'system', now, unmerge(desk, await districtSettings()))
}

/** Whether each of those whom a notice concerns has got it. */
type Delivery = (request: RequestDocument, notice: PendingNotice, now: Date) => Promise<boolean[]>

/** A request that was merged into this one ends with it; one that has gone its own way meanwhile is left alone. */
const settleMerged: Delivery = async (request, { to }, now) => {
  const settled = await (request.status === 'withdrawn'
    ? goOn(to.id, now)
    : changeRequest(to.id, 'settle', 'system', now, settle(request)))
  if (!isRefused(settled)) await relaySoon(to.id, now)
  return [!isRefused(settled) || settled.refused !== 'busy']
}

const tell: Delivery = async (request, notice, now) => {
  const recipients = await recipientsOf(notice, request._id, now)
  return Promise.all(recipients.map((recipient) => deliverTo(request, notice, recipient)))
}

const rate: Delivery = async ({ _id }, { rating }) => {
  if (rating) await keepRating(_id, rating)
  return [true]
}

const deliveries: Readonly<Record<PendingNotice['to']['kind'], Delivery>> = {
  person: tell,
  post: tell,
  request: settleMerged,
  assessment: rate,
}

/** @returns what is still to be delivered of this notice: nothing, or the notice with a later date */
const deliver = async (request: RequestDocument, notice: PendingNotice, now: Date): Promise<PendingNotice[]> => {
  const settled = await deliveries[notice.to.kind](request, notice, now)
  const attempts = notice.attempts + 1
  // A vacant post may be filled meanwhile: nobody to tell is not told.
  if ((settled.length > 0 && settled.every(Boolean)) || attempts >= mostAttempts) return []
  return [{ ...notice, attempts, notBefore: new Date(now.getTime() + 2 ** notice.attempts * minute) }]
}

const earliest = (notices: readonly PendingNotice[]): Date | null =>
  notices.reduce<Date | null>((least, { notBefore }) => (least === null || notBefore < least ? notBefore : least), null)

/**
 * Delivers what one request has to tell, and writes down what remains. Safe to run twice at once and after a crash:
 * inbox rows and messages are made once, and a request that changed meanwhile is simply looked at again.
 */
export const relayRequest = async (id: string, now: Date): Promise<void> => {
  const request = await readDocument('requests', id, requestDocument)
  if (request === null) return
  const due = request.notices.filter((notice) => notice.notBefore <= now)
  const later = request.notices.filter((notice) => notice.notBefore > now)
  const again = (await Promise.all(due.map((notice) => deliver(request, notice, now)))).flat()
  const remaining = [...later, ...again]
  await updateDocuments(
    'requests',
    { _id: id, version: request.version, noticesDueAt: request.noticesDueAt },
    { notices: command.set(remaining), noticesDueAt: earliest(remaining) },
  )
}

/** At once after a step, best effort: what fails here is done by the timer. */
export const relaySoon = async (id: string, now: Date): Promise<void> => {
  try {
    await relayRequest(id, now)
  } catch (error) {
    console.error('relay failed, the timer will do it', id, error)
  }
}

/** As above; a request that cannot be relayed steps back behind the others for a while. */
const relayInTurn = async (id: string, now: Date): Promise<void> => {
  try {
    await relayRequest(id, now)
  } catch (error) {
    console.error('relay failed, it will be tried again', id, error)
    await updateDocuments('requests', { _id: id }, { noticesDueAt: new Date(now.getTime() + stepBack) })
  }
}

/** The timer's part: the longest waiting first. @returns how many requests were looked at */
export const relayDue = async (now: Date, longest: number): Promise<number> => {
  const list = async (limit: number): Promise<string[]> =>
    (
      await findDocuments('requests', requestDocument.pick({ _id: true }), {
        where: { noticesDueAt: command.lte(now) },
        order: [['noticesDueAt', 'asc']],
        fields: ['_id'],
        limit,
      })
    ).map(({ _id }) => _id)
  return (await workOff(list, (id) => relayInTurn(id, now), { longest, lanes: 1 })).length
}
