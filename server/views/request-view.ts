import { postId } from '../../contract/ids'
import type { EventView, RequestView } from '../../contract/requests'
import type { Actor } from '../../domain/access/actor'
import { isOnDuty } from '../../domain/posts/on-duty'
import type { Request, RequestEvent } from '../../domain/request/request'
import { resolvedBy } from '../../domain/service-level/due'
import { temporaryUrls } from '../cloud/files'
import { isDoneBy } from '../privacy/pseudonym'
import { postById } from '../repositories/posts'
import { districtSettings } from '../repositories/settings'
import { anonymousName, eventBy } from './event-by'
import { placeView } from './place-view'
import { requestRow } from './request-row'

/** Reasons for sending work back are said among colleagues; the resident reads where it went. */
const isInternal = (event: RequestEvent): boolean => event.type === 'returned' || event.type === 'reassigned'

const present = (ids: readonly string[], urls: ReadonlyMap<string, string>): string[] =>
  ids.flatMap((id) => urls.get(id) ?? [])

const eventView = (
  event: RequestEvent,
  request: Request,
  actor: Actor,
  urls: ReadonlyMap<string, string>,
): EventView => {
  const isReporter = request.reporter.person === actor.person
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    party: event.party,
    by: eventBy(event, request, actor),
    mine: isDoneBy(actor.person, request.id, event),
    note: isReporter && isInternal(event) ? null : event.note,
    photos: present(event.photos, urls),
    detail: event.detail,
  }
}

/** Everything this reader may know of a request. Who may read at all was decided before. */
export const requestView = async (request: Request, actor: Actor, now: Date): Promise<RequestView> => {
  const [urls, post, settings] = await Promise.all([
    temporaryUrls([...request.photos, ...request.events.flatMap((event) => event.photos)]),
    postById(request.assignee.post),
    districtSettings(),
  ])
  const mine = request.reporter.person === actor.person
  return {
    ...requestRow(request, actor, urls),
    text: request.text,
    photos: present(request.photos, urls),
    className: request.category.className,
    resolvedBy: resolvedBy(request.due, request.category, settings),
    place: placeView(request.place),
    reporter: {
      name: request.reporter.anonymous && !mine ? anonymousName : request.reporter.name,
      anonymous: request.reporter.anonymous,
      mine,
    },
    assignee: {
      post: postId.parse(request.assignee.post),
      name: request.assignee.name,
      duty: request.assignee.duty,
      phone: post?.phone ?? null,
      onDuty: post !== null && isOnDuty(post, now),
    },
    reasons: [...request.reasons],
    question: request.question,
    rating: request.rating,
    unrated: request.status === 'closed' && request.rating === null,
    events: request.events.map((event) => eventView(event, request, actor, urls)),
  }
}
