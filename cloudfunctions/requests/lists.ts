import type { requests } from '../../contract/requests'
import { desksOf, workPostsOf } from '../../domain/access/parties'
import type { HeldPost } from '../../domain/access/actor'
import { deskDuties } from '../../contract/vocabulary/duty'
import {
  countDesk,
  countTasks,
  doneBy,
  inAreaOf,
  raisedBy,
  tasksOf,
  type RequestPage,
} from '../../server/repositories/request-lists'
import type { Call, Handlers } from '../../server/serve/serve'
import { requestRows } from '../../server/views/request-row'

type ListHandlers = Pick<Handlers<typeof requests>, 'mine' | 'tasks' | 'taskCounts' | 'desk' | 'deskCounts'>

const noRows: RequestPage = { requests: [], next: null }

const present = async ({ requests: found, next }: RequestPage, { actor }: Call) => ({
  rows: await requestRows(found, actor),
  next,
})

/** Who sits at several desks looks at the widest area. */
const widest = (desks: readonly HeldPost[]): HeldPost | undefined =>
  [...desks].sort((a, b) => deskDuties.indexOf(b.duty as never) - deskDuties.indexOf(a.duty as never))[0]

export const lists: ListHandlers = {
  mine: async ({ group, ...page }, call) => present(await raisedBy(call.actor.person, group, page), call),
  tasks: async ({ group, ...page }, call) => {
    const posts = workPostsOf(call.actor)
    if (posts.length === 0) return present(noRows, call)
    return present(await (group === 'done' ? doneBy(posts, page) : tasksOf(posts, group, page)), call)
  },
  taskCounts: async (_, { actor, now }) => {
    const posts = workPostsOf(actor)
    return posts.length === 0 ? { assigned: 0, inProgress: 0, overdue: 0, done: 0 } : countTasks(posts, now)
  },
  desk: async ({ group, ...page }, call) => {
    const desks = desksOf(call.actor)
    const desk = widest(desks)
    if (desk === undefined) return present(noRows, call)
    const found =
      group === 'toDispatch'
        ? await tasksOf(desks, 'pendingDispatch', page)
        : await inAreaOf(desk, group === 'open', page)
    return present(found, call)
  },
  deskCounts: async (_, { actor, now }) => {
    const desks = desksOf(actor)
    const desk = widest(desks)
    return desk === undefined ? { toDispatch: 0, open: 0, overdue: 0 } : countDesk(desks, desk, now)
  },
}
