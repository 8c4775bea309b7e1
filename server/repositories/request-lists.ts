import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { desksOf, seatKeysOf } from '../../domain/access/parties'
import type { Request } from '../../domain/request/request'
import { command, countBy, countDocuments, findDocuments, type Condition, type Where } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import { requestDocument, type RequestDocument } from './documents/request'
import { toRequest } from './request-state'

export interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface RequestPage {
  readonly requests: readonly Request[]
  readonly next: string | null
}

type Moment = 'createdAt' | 'updatedAt' | 'due.at' | 'lateAt' | 'photosUnclearAt'

const momentOf = (document: RequestDocument, path: Moment): Date => {
  const at = path === 'due.at' ? document.due?.at : document[path]
  return at ?? document.updatedAt
}

const documentsOf = (
  where: Condition,
  path: Moment,
  direction: 'asc' | 'desc',
  { cursor, limit }: Page,
): Promise<RequestDocument[]> =>
  findDocuments('requests', requestDocument, {
    where: fromCursor(where, path, direction, cursor),
    order: [
      [path, direction],
      ['_id', direction],
    ],
    // One more than asked for tells whether there is a next page.
    limit: limit + 1,
  })

const pageOf = (
  documents: readonly RequestDocument[],
  moment: (document: RequestDocument) => Date,
  limit: number,
): RequestPage => {
  const shown = documents.slice(0, limit)
  const last = shown.at(-1)
  const more = documents.length > limit && last !== undefined
  return { requests: shown.map(toRequest), next: more ? cursorAfter(moment(last), last._id) : null }
}

const page = async (where: Condition, path: Moment, direction: 'asc' | 'desc', asked: Page): Promise<RequestPage> =>
  pageOf(await documentsOf(where, path, direction, asked), (document) => momentOf(document, path), asked.limit)

const statuses = {
  open: ['held', 'pendingDispatch', 'assigned', 'inProgress', 'suspended', 'joint', 'pendingCheck', 'merged'],
  resolved: ['resolved'],
  closed: ['closed', 'rejected', 'withdrawn'],
  done: ['pendingCheck', 'resolved', 'closed'],
  /** What somebody has to act on before its time is up. */
  atWork: ['assigned', 'inProgress'],
  /** What weighs on whoever has it when the next one looks for somebody. */
  undone: ['pendingDispatch', 'assigned', 'inProgress'],
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

/** What a person has joined, newest first. */
export const followedBy = (person: string, asked: Page): Promise<RequestPage> =>
  page({ 'followers.person': person }, 'createdAt', 'desc', asked)

const anyOf = (posts: readonly HeldPost[]): unknown => command.in(posts.map((post) => post.id))
const anySeat = (posts: readonly HeldPost[]): unknown => command.in([...new Set(posts.flatMap(seatKeysOf))])

/** What lies on some posts and has a time: the most urgent first. */
export const tasksOf = (posts: readonly HeldPost[], status: RequestStatus, asked: Page): Promise<RequestPage> =>
  page({ seat: anySeat(posts), status }, 'due.at', 'asc', asked)

/** What lies on some posts without a time of its own, since it waits or others work on it: the longest untouched first. */
export const waitingWith = (posts: readonly HeldPost[], status: RequestStatus, asked: Page): Promise<RequestPage> =>
  page({ seat: anySeat(posts), status }, 'updatedAt', 'asc', asked)

/** Parts that some posts have and have not done, the oldest first. */
export const partsOf = (posts: readonly HeldPost[], asked: Page): Promise<RequestPage> =>
  page({ responders: anySeat(posts) }, 'updatedAt', 'asc', asked)

/** What is confidential is known to its chain only, and is sent to nobody as a copy. */
const copies = (posts: readonly HeldPost[]): Condition => ({ copies: anyOf(posts), isOpen: true, confidential: false })

/** Open requests that some posts were sent a copy of, the latest touched first. */
export const copiedTo = (posts: readonly HeldPost[], asked: Page): Promise<RequestPage> =>
  page(copies(posts), 'updatedAt', 'desc', asked)

/** What waits for the leave of some desks, the oldest first. */
export const awaiting = (posts: readonly HeldPost[], asked: Page): Promise<RequestPage> =>
  page({ approvers: anySeat(posts) }, 'updatedAt', 'asc', asked)

/** What those posts resolved, newest first. */
export const doneBy = (posts: readonly HeldPost[], asked: Page): Promise<RequestPage> =>
  page({ 'lastHandler.post': anyOf(posts), status: command.in([...statuses.done]) }, 'updatedAt', 'desc', asked)

/** What lies with others now, with nobody any more, or waits for what becomes of another. */
const leftBy = (posts: readonly HeldPost[]): Condition => {
  const nobodyOf = command.nin([...new Set(posts.flatMap(seatKeysOf))])
  return command.or([
    { seat: nobodyOf, responders: nobodyOf, approvers: nobodyOf },
    { status: command.in(['merged', ...statuses.closed]) },
  ])
}

const notDoneBy = (posts: readonly HeldPost[]): Condition =>
  command.or([
    { 'lastHandler.post': command.nin(posts.map((post) => post.id)) },
    { status: command.nin([...statuses.done]) },
  ])

/**
 * What those posts had once and that stands on no other pile of theirs, the latest touched first: what `accessOf` opens to them as `own` or
 * more. @param but leaves out what has a pile as done by them
 */
export const handedOnBy = (posts: readonly HeldPost[], asked: Page, but?: 'butDone'): Promise<RequestPage> =>
  page(
    command.and([
      { participants: anyOf(posts) },
      leftBy(posts) as never,
      ...(but === undefined ? [] : [notDoneBy(posts) as never]),
    ]),
    'updatedAt',
    'desc',
    asked,
  )

/** What is late on those posts: what lies on them, and parts of joint work that are theirs. */
const lateWith = (posts: readonly HeldPost[], now: Date): Condition =>
  command.or([
    { seat: anySeat(posts), status: command.in([...statuses.atWork]), 'due.at': command.lt(now) },
    {
      responders: anySeat(posts),
      'joint.parts': command.elemMatch({ 'assignee.post': anyOf(posts), 'due.at': command.lt(now) }),
    },
  ])

/** How many lie on those posts in each of some statuses: by one question. */
const countSeats = async <Status extends RequestStatus>(
  posts: readonly HeldPost[],
  wanted: readonly Status[],
): Promise<Record<Status, number>> => {
  const counts = await countBy('requests', { seat: anySeat(posts), status: command.in([...wanted]) }, 'status')
  return Object.fromEntries(wanted.map((status) => [status, counts.get(status) ?? 0])) as Record<Status, number>
}

export const countTasks = async (posts: readonly HeldPost[], now: Date): Promise<Record<TaskPile, number>> => {
  const [{ assigned, inProgress, suspended, pendingCheck: toCheck }, joint, copied, overdue, done] = await Promise.all([
    countSeats(posts, ['assigned', 'inProgress', 'suspended', 'pendingCheck']),
    countDocuments('requests', { responders: anySeat(posts) }),
    countDocuments('requests', copies(posts)),
    countDocuments('requests', lateWith(posts, now)),
    countDocuments('requests', { 'lastHandler.post': anyOf(posts), status: command.in([...statuses.done]) }),
  ])
  return { assigned, inProgress, suspended, toCheck, joint, copied, overdue, done }
}

type TaskPile = 'assigned' | 'inProgress' | 'suspended' | 'toCheck' | 'joint' | 'copied' | 'overdue' | 'done'
type DeskPile = 'toDispatch' | 'toApprove' | 'toCheck' | 'joint' | 'open' | 'overdue'

const placeField = {
  communityDesk: 'place.community',
  streetDesk: 'place.street',
  districtCentre: 'place.district',
} as const

/** A desk sees the area it belongs to: the field of a request's place that names it. */
const under = (desk: HeldPost): Where => ({ [placeField[desk.duty as keyof typeof placeField]]: desk.area })

/** Confidential requests stand in no list of an area: their chain has them in its own piles. */
const openly = (desk: HeldPost): Where => ({ ...under(desk), confidential: false })

/** Everything in a desk's area, newest first. */
export const inAreaOf = (desk: HeldPost, isOpen: boolean, asked: Page): Promise<RequestPage> =>
  page({ ...openly(desk), isOpen }, 'createdAt', 'desc', asked)

const lateIn = (desk: HeldPost, now: Date): Where => ({ ...openly(desk), isOpen: true, lateAt: command.lt(now) })

/** The same, as far as it was not written since there is `lateAt`: by its own clock. Joint work gets there with its next step or rung. */
const lateBefore = (desk: HeldPost, now: Date): Where => ({
  ...openly(desk),
  isOpen: true,
  lateAt: null,
  status: command.neq('resolved'),
  'due.at': command.lt(now),
})

const lateMoment = (document: RequestDocument): Date => document.lateAt ?? momentOf(document, 'due.at')

/** What is late in a desk's area, by itself or by a part of it, the longest first. */
export const overdueIn = async (desk: HeldPost, now: Date, asked: Page): Promise<RequestPage> => {
  const found = await Promise.all([
    documentsOf(lateIn(desk, now), 'lateAt', 'asc', asked),
    documentsOf(lateBefore(desk, now), 'due.at', 'asc', asked),
  ])
  const inOrder = found
    .flat()
    .sort((a, b) => lateMoment(a).getTime() - lateMoment(b).getTime() || (a._id < b._id ? -1 : 1))
  return pageOf(inOrder, lateMoment, asked.limit)
}

/** Photos of which `decidesOnPhotos` is true: what is confidential is asked for by its chain, the rest by the area. */
const unclearFor = (actor: Actor): Condition => {
  const desks = desksOf(actor)
  const waiting = {
    photosUnclearAt: command.gt(new Date(0)),
    about: command.nin(actor.posts.map(({ id }) => id)),
    accused: command.nin([actor.person]),
    'place.path': command.in(desks.map(({ area }) => area)),
  }
  return command.or([
    { ...waiting, confidential: false },
    { ...waiting, confidential: true, participants: anyOf(desks) },
  ])
}

/** Requests with photos that the desks of this actor have to look at, the latest first; one more than asked for, if there is one. */
export const withUnclearPhotos = (actor: Actor, asked: Page): Promise<RequestDocument[]> =>
  documentsOf(unclearFor(actor), 'photosUnclearAt', 'desc', asked)

export const countUnclearPhotos = (actor: Actor): Promise<number> => countDocuments('requests', unclearFor(actor))

export const countDesk = async (
  desks: readonly HeldPost[],
  widest: HeldPost,
  now: Date,
): Promise<Record<DeskPile, number>> => {
  const [{ pendingDispatch: toDispatch, pendingCheck: toCheck, joint }, toApprove, open, overdue] = await Promise.all([
    countSeats(desks, ['pendingDispatch', 'pendingCheck', 'joint']),
    countDocuments('requests', { approvers: anySeat(desks) }),
    countDocuments('requests', { ...openly(widest), isOpen: true }),
    countDocuments('requests', command.or([lateIn(widest, now), lateBefore(widest, now)])),
  ])
  return { toDispatch, toApprove, toCheck, joint, open, overdue }
}

/** How many open requests lie on each of these posts. */
export const openTasksBy = (posts: readonly string[]): Promise<Map<string, number>> =>
  countBy('requests', { seat: command.in([...posts]), status: command.in([...statuses.undone]) }, 'seat')

/** Resolved requests whose resident's time is up, the longest waiting first. */
export const silentSince = (now: Date, limit: number): Promise<{ readonly _id: string }[]> =>
  findDocuments('requests', requestDocument.pick({ _id: true }), {
    where: { status: 'resolved', 'due.at': command.lte(now) },
    order: [['due.at', 'asc']],
    fields: ['_id'],
    limit,
  })

/** What neighbours may know of: see `isForNeighbours`, and WeChat has called its words fit for everybody. */
const forNeighbours = {
  confidential: false,
  about: null,
  moderation: 'pass',
  source: command.in(['resident', 'worker', 'desk']),
} as const

const neighbourStatuses = {
  open: ['pendingDispatch', 'assigned', 'inProgress', 'suspended', 'joint', 'pendingCheck', 'resolved'],
  closed: ['closed'],
} as const satisfies Record<string, readonly RequestStatus[]>

/** What is being done, or has been done, in a community, as far as everybody may know: newest first. */
export const publicIn = (community: string, group: keyof typeof neighbourStatuses, asked: Page): Promise<RequestPage> =>
  page(
    {
      'place.community': community,
      isOpen: group === 'open',
      ...forNeighbours,
      status: command.in([...neighbourStatuses[group]]),
    },
    'createdAt',
    'desc',
    asked,
  )
