import { isRefused, refuse } from '../../domain/refused'
import { join, leave } from '../../domain/request/join'
import { absorb, canMerge, merge, release, unmerge } from '../../domain/request/merge'
import { relaySoon } from '../../server/notices/relay'
import { findDesk } from '../../server/places/find-route'
import { changeRequest, loadRequest } from '../../server/repositories/requests'
import { districtSettings } from '../../server/repositories/settings'
import { knowing, step, take, type StepHandlers } from './step'

type Following = 'join' | 'leave' | 'merge' | 'unmerge'

/** Several who have the same trouble: residents who join one request, and desks that merge two. */
export const following: StepHandlers<Following> = {
  join: step('join', ({ id }, { now }) => knowing(id, async (request) => join(await findDesk(request, now)))),
  leave: async (input, call) => {
    const left = await take('leave', input, call, () => leave)
    return isRefused(left) ? left : { left: true as const }
  },
  // The other one takes it in first: if the second half is lost, a retry finds the first done and does the rest.
  merge: step('merge', async ({ id, into, note }, { actor, now }) => {
    const [child, parent] = await Promise.all([loadRequest(id), loadRequest(into)])
    if (child === null || parent === null) return refuse('notFound')
    if (!canMerge(child, parent)) return refuse('notMergeable')
    const absorbed = await changeRequest(parent.id, 'absorb', actor, now, absorb(child))
    return isRefused(absorbed) ? absorbed : merge(parent, note)
  }),
  unmerge: step('unmerge', ({ id }, { actor, now }) =>
    knowing(id, async (request) => {
      if (request.mergedInto !== null) {
        const released = await changeRequest(request.mergedInto.id, 'release', actor, now, release(request))
        if (isRefused(released) && released.refused !== 'notFound') return released
        await relaySoon(request.mergedInto.id, now)
      }
      return unmerge(await findDesk(request, now, request.level), await districtSettings())
    }),
  ),
}
