import type { InputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { accessOf, desksOf, widestOf, workPostsOf } from '../../domain/access/parties'
import type { HeldPost } from '../../domain/access/actor'
import {
  awaiting,
  copiedTo,
  countDesk,
  countTasks,
  doneBy,
  followedBy,
  handedOnBy,
  inAreaOf,
  overdueIn,
  partsOf,
  raisedBy,
  tasksOf,
  waitingWith,
  type Page,
  type RequestPage,
} from '../../server/repositories/request-lists'
import { countUnclearOver } from '../../server/photos/pile'
import type { Call, Handlers } from '../../server/serve/serve'
import { requestRows } from '../../server/views/request-row'

type ListHandlers = Pick<
  Handlers<typeof requests>,
  'mine' | 'followed' | 'tasks' | 'taskCounts' | 'desk' | 'deskCounts'
>

const noRows: RequestPage = { requests: [], next: null }
const noTasks = { assigned: 0, inProgress: 0, suspended: 0, toCheck: 0, joint: 0, copied: 0, overdue: 0, done: 0 }
const nothingAtDesk = { toDispatch: 0, toApprove: 0, toCheck: 0, joint: 0, open: 0, overdue: 0, unclearPhotos: 0 }

/**
 * A list never tells more than `accessOf` would open: what is confidential and was stored under the key that the seats of its desk share lies
 * with one of them all the same.
 */
const present = async ({ requests: found, next }: RequestPage, call: Call) => ({
  rows: await requestRows(
    found.filter((request) => accessOf(call.actor, request) !== 'none'),
    call,
  ),
  next,
})

type Tasks = InputOf<typeof requests.tasks>
type Desk = InputOf<typeof requests.desk>

/** The piles of a handler. */
const taskPiles: Readonly<Record<Tasks['group'], (posts: readonly HeldPost[], page: Page) => Promise<RequestPage>>> = {
  assigned: (posts, page) => tasksOf(posts, 'assigned', page),
  inProgress: (posts, page) => tasksOf(posts, 'inProgress', page),
  suspended: (posts, page) => waitingWith(posts, 'suspended', page),
  toCheck: (posts, page) => tasksOf(posts, 'pendingCheck', page),
  joint: partsOf,
  copied: copiedTo,
  done: doneBy,
  handedOn: (posts, page) => handedOnBy(posts, page, 'butDone'),
}

/** The piles of a desk: what lies at it, and what there is in its area. */
const deskPiles: Readonly<
  Record<Desk['group'], (desks: readonly HeldPost[], desk: HeldPost, page: Page, now: Date) => Promise<RequestPage>>
> = {
  toDispatch: (desks, _, page) => tasksOf(desks, 'pendingDispatch', page),
  toApprove: (desks, _, page) => awaiting(desks, page),
  toCheck: (desks, _, page) => tasksOf(desks, 'pendingCheck', page),
  joint: (desks, _, page) => waitingWith(desks, 'joint', page),
  overdue: (_, desk, page, now) => overdueIn(desk, now, page),
  open: (_, desk, page) => inAreaOf(desk, true, page),
  closed: (_, desk, page) => inAreaOf(desk, false, page),
  handedOn: (desks, _, page) => handedOnBy(desks, page),
}

export const lists: ListHandlers = {
  mine: async ({ group, ...page }, call) => present(await raisedBy(call.actor.person, group, page), call),
  followed: async (page, call) => present(await followedBy(call.actor.person, page), call),
  tasks: async ({ group, ...page }, call) => {
    const posts = workPostsOf(call.actor)
    return present(posts.length === 0 ? noRows : await taskPiles[group](posts, page), call)
  },
  taskCounts: async (_, { actor, now }) => {
    const posts = workPostsOf(actor)
    return posts.length === 0 ? noTasks : countTasks(posts, now)
  },
  desk: async ({ group, ...page }, call) => {
    const desks = desksOf(call.actor)
    const desk = widestOf(desks)
    return present(desk === undefined ? noRows : await deskPiles[group](desks, desk, page, call.now), call)
  },
  deskCounts: async (_, call) => {
    const { actor, now } = call
    const desks = desksOf(actor)
    const desk = widestOf(desks)
    if (desk === undefined) return nothingAtDesk
    const [piles, unclearPhotos] = await Promise.all([countDesk(desks, desk, now), countUnclearOver(call)])
    return { ...piles, unclearPhotos }
  },
}
