import type { InputOf } from '../../contract/action'
import type { steps } from '../../contract/request-steps'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { decide } from '../../domain/request/decide'
import { join, leave } from '../../domain/request/join'
import { absorb, merge, release, unmerge } from '../../domain/request/merge'
import type { Request } from '../../domain/request/request'
import { withdraw } from '../../domain/request/withdraw'
import { isRisky } from '../../server/moderation/moderate-text'
import { findDeskAnew } from '../../server/places/find-desk-anew'
import { findDesk } from '../../server/places/find-route'
import { changeRequest, loadRequest } from '../../server/repositories/requests'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'
import { knowing, requestOf, step, take, type StepHandlers } from './step'

type Following = 'join' | 'leave' | 'merge' | 'unmerge' | 'withdraw'
type Merging = InputOf<typeof steps.merge>

/** Nothing is done to the other one when this one would not follow. A retry, or who saw an older state, is for the write path to answer. */
const wouldMerge = (child: Request, parent: Request, { note, version }: Merging, { actor, now }: Call): boolean =>
  (version === undefined || version === child.version) &&
  !isRefused(decide('merge', child, actor, now, merge(parent, note)))

/** The other one takes it in first: if the second half is lost, a retry finds the first done and does the rest. */
const takeIn = (child: Request, parent: Request, { actor, now }: Call): Promise<Request | Refused> =>
  changeRequest(parent.id, 'absorb', actor, now, absorb(child))

const mergeStep = step('merge', async ({ into, note }) => {
  const parent = await loadRequest(into)
  return parent === null ? refuse('notFound') : merge(parent, note)
})

const unmergeStep = step('unmerge', (_, { now }) =>
  knowing(async (request) => unmerge(await findDeskAnew(request, now), await districtSettings())),
)

const goesWith = ({ status, mergedInto }: Request, parent: string): boolean =>
  status !== 'withdrawn' && mergedInto?.id === parent

/** The other one knows no more of a request that does not go with it; it may have ended or be somebody else's meanwhile. */
const letGo = async (id: string, parent: string, { now }: Call): Promise<void> => {
  const child = await loadRequest(id)
  if (child === null || goesWith(child, parent)) return
  const released = await changeRequest(parent, 'release', 'system', now, release(child))
  if (isRefused(released)) console.warn('not released', id, released.refused)
}

/** Several who have the same trouble: residents who join one request, desks that merge two, and who goes his own way again. */
export const following: StepHandlers<Following> = {
  join: step('join', (_, { now }) => knowing(async (request) => join(await findDesk(request, now)))),
  leave: async (input, call) => {
    const left = await take('leave', input, call, () => leave)
    return isRefused(left) ? left : { left: true as const }
  },
  merge: async (input, call) => {
    const { id, into } = input
    const [child, parent] = await Promise.all([loadRequest(id), loadRequest(into)])
    if (child === null || parent === null) return refuse('notFound')
    if (await isRisky(input, call.actor.person)) return refuse('riskyText')
    const absorbed = wouldMerge(child, parent, input, call) ? await takeIn(child, parent, call) : null
    if (isRefused(absorbed)) return absorbed
    const merged = await mergeStep(input, call)
    if (isRefused(merged) && absorbed !== null) await letGo(id, into, call)
    return merged
  },
  // Its own half first: one that goes its own way is left alone when the other one ends.
  unmerge: async (input, call) => {
    const before = requestOf(call)
    const separate = await unmergeStep(input, call)
    if (!isRefused(separate) && before?.mergedInto) await letGo(input.id, before.mergedInto.id, call)
    return separate
  },
  // It keeps what it was merged into, so that a retry finishes what was cut short.
  withdraw: async (input, call) => {
    const withdrawn = await take('withdraw', input, call, ({ reason }) => withdraw(reason))
    if (isRefused(withdrawn)) return withdrawn
    if (withdrawn.mergedInto !== null) await letGo(input.id, withdrawn.mergedInto.id, call)
    return requestView(withdrawn, call)
  },
}
