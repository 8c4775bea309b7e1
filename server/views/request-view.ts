import { categoryCode, postId, requestId } from '../../contract/ids'
import type { EventView, RequestView } from '../../contract/requests'
import { approvalKindLabels } from '../../contract/vocabulary/approval-kind'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { Actor } from '../../domain/access/actor'
import { isOnDuty } from '../../domain/posts/on-duty'
import { hiddenFrom, knowsDoor } from '../../domain/access/hidden'
import { decidesOnPhotos, isByHand } from '../../domain/access/photos'
import { accessOf, isSeatOf, type Access } from '../../domain/access/parties'
import { maskPhone } from '../../domain/privacy/mask-phone'
import { needsOf } from '../../domain/request/needs'
import { owedReplies } from '../../domain/request/supervision'
import type { Request, RequestEvent } from '../../domain/request/request'
import { resolvedBy } from '../../domain/service-level/due'
import { isDoneBy } from '../privacy/pseudonym'
import type { PostDocument } from '../repositories/documents/post'
import { postForShow } from '../repositories/posts'
import { districtSettings } from '../repositories/settings'
import type { Call } from '../serve/serve'
import { asRead } from './as-read'
import { eventBy, isNameless, isReporter, reporterName } from './event-by'
import { approvalView, clockToExtend, jointView } from './joint-view'
import { photosStanding, photoUrls, uncheckedPhotos } from './photo-urls'
import { placeView } from './place-view'
import { reducedView } from './reduced'
import { requestRow } from './request-row'

/** Reasons for sending work about, and doubts, are said among colleagues; the resident reads where it went, and what was decided. */
const internal: readonly RequestEventType[] = [
  'verified',
  'returned',
  'transferred',
  'referred',
  'reassigned',
  'partExtensionRequested',
  'partReturned',
  'partRedone',
  'checkFailed',
  'supervised',
  'supervisionReplied',
  'commented',
  'escalated',
]

/** Applications of departments to a desk: a resident reads that one was answered, not what it said. */
const amongThem = (['partExtension', 'partReturn'] as const).map((kind) => approvalKindLabels[kind])

const answeredAmongThem = ({ type, detail }: RequestEvent): string | undefined =>
  type === 'approved' || type === 'disapproved'
    ? amongThem.find((label) => detail?.startsWith(`${label}：`))
    : undefined

const present = (ids: readonly string[], urls: ReadonlyMap<string, string>): string[] =>
  ids.flatMap((id) => urls.get(id) ?? [])

/** What an event says to this reader: its reporter hears no more of what is said among colleagues than who did what. */
const wordsOf = (event: RequestEvent, request: Request, actor: Actor): Pick<EventView, 'note' | 'detail'> => {
  const { type, note, detail } = event
  if (!isReporter(request, actor) || isDoneBy(actor.person, request.id, event)) return { note, detail }
  const answered = answeredAmongThem(event)
  if (answered !== undefined) return { note: null, detail: answered }
  return { note: internal.includes(type) ? null : note, detail }
}

const eventView = (
  event: RequestEvent,
  request: Request,
  actor: Actor,
  urls: ReadonlyMap<string, string>,
): EventView => ({
  seq: event.seq,
  type: event.type,
  at: event.at,
  party: event.party,
  by: eventBy(event, request, actor),
  mine: isDoneBy(actor.person, request.id, event),
  ...wordsOf(event, request, actor),
  photos: present(event.photos, urls),
})

/** Steps of others that its reporter need not hear of at all. */
const unheard: readonly RequestEventType[] = ['commented', 'escalated', 'supervised', 'supervisionReplied', 'left']

/** Steps that a neighbour follows. */
const followed: readonly RequestEventType[] = [
  'raised',
  'accepted',
  'arrived',
  'resolved',
  'jointClosed',
  'checked',
  'confirmed',
  'autoClosed',
  'rejected',
  'reopened',
]

const isActors = ({ post }: RequestEvent, actor: Actor): boolean => actor.posts.some(({ id }) => id === post)

const anonymised = (event: EventView): EventView =>
  event.mine ? event : { ...event, by: event.party === 'reporter' ? '居民' : event.by, note: null, photos: [] }

const isHeard: Readonly<
  Record<Exclude<Access, 'none'>, (event: RequestEvent, request: Request, actor: Actor) => boolean>
> = {
  full: (event, request, actor) =>
    !isReporter(request, actor) || !unheard.includes(event.type) || isDoneBy(actor.person, request.id, event),
  own: (event, _, actor) => isActors(event, actor),
  followed: (event, { id }, { person }) =>
    followed.includes(event.type) || (event.type === 'urged' && isDoneBy(person, id, event)),
}

const eventViews = (
  request: Request,
  actor: Actor,
  access: Exclude<Access, 'none'>,
  urls: ReadonlyMap<string, string>,
): EventView[] =>
  request.events
    .filter((event) => isHeard[access](event, request, actor))
    .map((event) => eventView(event, request, actor, urls))
    .map((event) => (access === 'followed' ? anonymised(event) : event))

/** Everybody but himself is shown enough of his number to recognise it, and nothing of it where he is not named. */
const reporterPhone = (request: Request, actor: Actor): string | null => {
  const { phone } = request.reporter
  if (phone === '' || isNameless(request, actor)) return null
  return isReporter(request, actor) ? phone : maskPhone(phone)
}

const reporterView = (request: Request, actor: Actor): RequestView['reporter'] => ({
  name: reporterName(request, actor),
  anonymous: request.reporter.anonymous,
  mine: isReporter(request, actor),
  phone: reporterPhone(request, actor),
})

const assigneeView = ({ assignee }: Request, post: PostDocument | null, now: Date): RequestView['assignee'] => ({
  post: postId.parse(assignee.post),
  name: assignee.name,
  duty: assignee.duty,
  phone: post?.phone ?? null,
  onDuty: post !== null && isOnDuty(post, now),
})

/** Who has taken his own back hears no more of the other one. */
const merging = ({ status, mergedInto, followers }: Request): Pick<RequestView, 'mergedInto' | 'mergedHere'> => ({
  mergedInto: status === 'withdrawn' ? null : mergedInto && { ...mergedInto, id: requestId.parse(mergedInto.id) },
  mergedHere: followers.flatMap(({ request }) => (request === null ? [] : [requestId.parse(request)])),
})

/** What this reader owes a reply to; else the last one. */
const supervisionView = (request: Request, actor: Actor): RequestView['supervision'] => {
  const own = owedReplies(request).find(({ holder }) => actor.posts.some((post) => isSeatOf(post, holder, request)))
  const shown = own?.supervision ?? request.supervisions.at(-1)
  return shown ? { ...shown, byName: shown.by.name } : null
}

/** Who is above and beside him is a colleague's business. */
const amongColleagues = (
  request: Request,
  actor: Actor,
): Pick<RequestView, 'approvals' | 'marks' | 'supervision' | 'returnedBy'> =>
  request.reporter.person === actor.person
    ? { approvals: [], marks: [], supervision: null, returnedBy: [] }
    : {
        approvals: request.approvals.map((approval) => approvalView(approval, request, actor)),
        marks: request.marks.map(({ colour, at, name, reason }) => ({ colour, at, name, reason })),
        supervision: supervisionView(request, actor),
        returnedBy: request.returnedBy.map((post) => postId.parse(post)),
      }

const needs = (request: Request, actions: readonly RequestAction[]): RequestView['needs'] =>
  Object.fromEntries(actions.map((action) => [action, [...needsOf(action, request)]]))

/** Everything this reader may know of a request. Who may read at all was decided before. */
export const requestView = async (written: Request, reader: Pick<Call, 'actor' | 'now'>): Promise<RequestView> => {
  const { actor } = reader
  const request = asRead(written, actor)
  const [urls, post, settings] = await Promise.all([
    photoUrls([request], actor),
    postForShow(request.assignee.post),
    districtSettings(),
  ])
  const row = requestRow(request, reader, urls)
  const known = accessOf(actor, request)
  const access = known === 'none' ? 'own' : known
  const view: RequestView = {
    ...row,
    access,
    text: request.text,
    photos: present(request.photos, urls),
    photosUnchecked: uncheckedPhotos(request),
    photosByHand: decidesOnPhotos(actor, request) ? photosStanding(request, isByHand, urls) : [],
    category: categoryCode.parse(request.category.code),
    className: request.category.className,
    resolvedBy: resolvedBy(request.due, request.category, settings),
    place: placeView(request.place, knowsDoor(actor, request)),
    reporter: reporterView(request, actor),
    hidden: hiddenFrom(actor, request),
    assignee: assigneeView(request, post, reader.now),
    reasons: [...request.reasons],
    verification: request.verification,
    suspension: request.suspension && { reason: request.suspension.reason, until: request.suspension.until },
    ...amongColleagues(request, actor),
    joint: request.joint && jointView(request.joint, request, actor, row.actions, (photos) => present(photos, urls)),
    question: request.question,
    rating: request.rating,
    unrated: request.status === 'closed' && request.rating === null,
    extensionUnit: clockToExtend(request, reader)?.unit ?? null,
    ...merging(request),
    needs: needs(request, row.actions),
    events: eventViews(request, actor, access, urls),
  }
  return reducedView(view, access)
}
