import { told, type Phone } from './product'
import { inGrid } from './small-district'

/** In one page. */
const limit = 50
const tasks = ['assigned', 'inProgress', 'suspended', 'toCheck', 'joint', 'copied', 'done', 'handedOn'] as const
const desk = ['toDispatch', 'toApprove', 'toCheck', 'joint', 'overdue', 'open', 'closed', 'handedOn'] as const

export interface Shown {
  readonly id: string
}

/** Everything that somebody's phone can list, by the name of the list. */
export const listsOf = async (phone: Phone): Promise<Readonly<Record<string, readonly Shown[]>>> => {
  const [mine, followed, inbox] = await Promise.all([
    phone.call('requests', 'mine', { group: 'all', limit }),
    phone.call('requests', 'followed', { limit }),
    phone.call('inbox', 'list', { limit }),
  ])
  const piles = await Promise.all(tasks.map((group) => phone.call('requests', 'tasks', { group, limit })))
  const desks = await Promise.all(desk.map((group) => phone.call('requests', 'desk', { group, limit })))
  return {
    mine: told(mine).rows,
    followed: told(followed).rows,
    ...Object.fromEntries(tasks.map((group, i) => [`tasks ${group}`, told(piles[i]!).rows])),
    ...Object.fromEntries(desk.map((group, i) => [`desk ${group}`, told(desks[i]!).rows])),
    inbox: told(inbox).notices.flatMap(({ request, ...notice }) => (request ? [{ ...notice, id: request }] : [])),
  }
}

/** What neighbours are shown. */
export const neighbourhoodOf = async (phone: Phone): Promise<Readonly<Record<string, readonly Shown[]>>> => {
  const place = { source: 'pin', at: inGrid } as const
  const [open, closed, similar] = await Promise.all([
    phone.call('neighbourhood', 'nearby', { at: inGrid, limit }),
    phone.call('neighbourhood', 'nearby', { at: inGrid, group: 'closed', limit }),
    phone.call('requests', 'similar', { place, category: '0201' }),
  ])
  return { nearby: told(open).rows, 'nearby closed': told(closed).rows, similar: told(similar).similar }
}
