import type { RequestStatus } from '../../contract/vocabulary/status'
import type { HeldPost } from '../../domain/access/actor'
import type { Request } from '../../domain/request/request'
import { command, countBy, countDocuments, findDocuments, type Where } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import { requestDocument } from './documents/request'
import { toRequest } from './requests'

export interface Page {
  readonly cursor?: string
  readonly limit: number
}

export interface RequestPage {
  readonly requests: readonly Request[]
  readonly next: string | null
}

type Moment = 'createdAt' | 'updatedAt' | 'due.at'

const momentOf = (request: Request, path: Moment): Date =>
  path === 'due.at' ? (request.due?.at ?? request.updatedAt) : request[path]

const page = async (
  where: Where,
  path: Moment,
  direction: 'asc' | 'desc',
  { cursor, limit }: Page,
): Promise<RequestPage> => {
  const documents = await findDocuments('requests', requestDocument, {
    where: fromCursor(where, path, direction, cursor),
    order: [
      [path, direction],
      ['_id', direction],
    ],
    // One more than asked for tells whether there is a next page.
    limit: limit + 1,
  })
  const requests = documents.slice(0, limit).map(toRequest)
  const last = requests.at(-1)
  const more = documents.length > limit && last !== undefined
  return { requests, next: more ? cursorAfter(momentOf(last, path), last.id) : null }
}

const statuses = {
  open: ['pendingDispatch', 'assigned', 'inProgress'],
  resolved: ['resolved'],
  closed: ['closed', 'withdrawn'],
  done: ['resolved', 'closed'],
} as const satisfies Record<string, readonly RequestStatus[]>

/** What a person raised, newest first. */
export const raisedBy = (
  person: string,
  group: 'all' | 'open' | 'resolved' | 'closed',
  asked: Page,
): Promise<RequestPage> =>
  page(
    { 'reporter.person': person, ...(group !== 'all' && { status: command.in([...statuses[group]]) }) },
    'createdAt',
    'desc',
    asked,
  )

const anyOf = (posts: readonly HeldPost[]): unknown => command.in(posts.map((post) => post.id))

/** What lies on some posts: the most urgent first. */
export const tasksOf = (posts: readonly HeldPost[], status: RequestStatus, asked: Page): Promise<RequestPage> =>
  page({ 'assignee.post': anyOf(posts), status }, 'due.at', 'asc', asked)

/** What those posts resolved, newest first. */
export const doneBy = (posts: readonly HeldPost[], asked: Page): Promise<RequestPage> =>
  page({ 'lastHandler.post': anyOf(posts), status: command.in([...statuses.done]) }, 'updatedAt', 'desc', asked)

export const countTasks = async (
  posts: readonly HeldPost[],
  now: Date,
): Promise<{ assigned: number; inProgress: number; overdue: number; done: number }> => {
  const mine = { 'assignee.post': anyOf(posts) }
  const [assigned, inProgress, overdue, done] = await Promise.all([
    countDocuments('requests', { ...mine, status: 'assigned' }),
    countDocuments('requests', { ...mine, status: 'inProgress' }),
    countDocuments('requests', { ...mine, status: command.in(['assigned', 'inProgress']), 'due.at': command.lt(now) }),
    countDocuments('requests', { 'lastHandler.post': anyOf(posts), status: command.in([...statuses.done]) }),
  ])
  return { assigned, inProgress, overdue, done }
}

const placeField = {
  communityDesk: 'place.community',
  streetDesk: 'place.street',
  districtCentre: 'place.district',
} as const

/** A desk sees the area it belongs to: the field of a request's place that names it. */
const under = (desk: HeldPost): Where => ({ [placeField[desk.duty as keyof typeof placeField]]: desk.area })

/** Everything in a desk's area, newest first. */
export const inAreaOf = (desk: HeldPost, isOpen: boolean, asked: Page): Promise<RequestPage> =>
  page({ ...under(desk), isOpen }, 'createdAt', 'desc', asked)

export const countDesk = async (
  desks: readonly HeldPost[],
  widest: HeldPost,
  now: Date,
): Promise<{ toDispatch: number; open: number; overdue: number }> => {
  const [toDispatch, open, overdue] = await Promise.all([
    countDocuments('requests', { 'assignee.post': anyOf(desks), status: 'pendingDispatch' }),
    countDocuments('requests', { ...under(widest), isOpen: true }),
    countDocuments('requests', { ...under(widest), isOpen: true, 'due.at': command.lt(now) }),
  ])
  return { toDispatch, open, overdue }
}

/** How many open requests lie on each of these posts. */
export const openTasksBy = (posts: readonly string[]): Promise<Map<string, number>> =>
  countBy(
    'requests',
    { 'assignee.post': command.in([...posts]), status: command.in([...statuses.open]) },
    'assignee.post',
  )

/** Resolved requests whose resident's time is up, the longest waiting first. */
export const silentSince = async (now: Date, limit: number): Promise<string[]> =>
  (
    await findDocuments('requests', requestDocument.pick({ _id: true }), {
      where: { status: 'resolved', 'due.at': command.lte(now) },
      order: [['due.at', 'asc']],
      fields: ['_id'],
      limit,
    })
  ).map((document) => document._id)
