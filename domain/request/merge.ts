import { isFinal } from '../../contract/vocabulary/status'
import { isForNeighbours } from '../access/parties'
import { isRefused, refuse } from '../refused'
import { clocksOf } from '../service-level/clock'
import type { ServiceLevel } from '../service-level/limits'
import { decide, type Command, type Doer } from './decide'
import type { Request } from './request'
import { atDesk, handledSoFarBy, type TakenUp } from './to-desk'

/** What one of two requests has to know of the other. */
export type Other = Pick<
  Request,
  'id' | 'number' | 'status' | 'followers' | 'reporter' | 'place' | 'source' | 'confidential' | 'about'
>

/** Others are handled with it. */
export const hasMerged = ({ followers }: Pick<Request, 'followers'>): boolean =>
  followers.some(({ request }) => request !== null)

const street = ({ place }: Pick<Request, 'place'>): string | undefined => place.path[1]

/** One step deep, within one street, only into something that is still open, and nothing that others may not learn of. */
const canMerge = (child: Other, parent: Other): boolean =>
  child.id !== parent.id &&
  !isFinal(parent.status) &&
  !hasMerged(child) &&
  street(child) === street(parent) &&
  [child, parent].every(isForNeighbours)

/** The parent's side: its child's reporter is told from now on. Taking in twice changes nothing, so that a retry is safe. */
export const absorb =
  (child: Other): Command =>
  (request) =>
    !canMerge(child, request)
      ? refuse('notMergeable')
      : {
          to: request.status,
          detail: `${child.number} 并入`,
          changes: {
            followers: [
              ...request.followers.filter((follower) => follower.request !== child.id),
              { person: child.reporter.person, request: child.id },
            ],
          },
        }

/** The child's side: it waits for what becomes of the other. */
export const merge =
  (parent: Other, note: string): Command =>
  (request) =>
    !canMerge(request, parent)
      ? refuse('notMergeable')
      : {
          to: 'merged',
          note: note || undefined,
          detail: `与 ${parent.number} 一起办`,
          changes: { mergedInto: { id: parent.id, number: parent.number } },
        }

/** Whether the one may become part of the other, by this doer and now: both halves of it are decided as they would be. */
export const mayMerge = (child: Request, parent: Request, doer: Doer, now: Date): boolean =>
  !isRefused(decide('merge', child, doer, now, merge(parent, ''))) &&
  !isRefused(decide('absorb', parent, doer, now, absorb(child)))

export const release =
  (child: Pick<Other, 'id' | 'number'>): Command =>
  (request) => ({
    to: request.status,
    detail: `${child.number} 移出`,
    changes: { followers: request.followers.filter((follower) => follower.request !== child.id) },
  })

/** Its clocks are as they were: what lay at a desk has what is left of that desk's time, and what was worked on of the time to resolve. */
export const unmerge =
  ({ desk, moved }: TakenUp, level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'pendingDispatch',
    detail: `已交 ${desk.name} 派遣`,
    changes: {
      ...atDesk(desk, request, level, now),
      ...(moved !== null && { place: moved }),
      ...(clocksOf(request.setAside).some(({ step }) => step === 'dispatch') && { due: request.setAside }),
      lastHandler: handledSoFarBy(request),
      mergedInto: null,
      closedAt: null,
    },
  })

const outcomes = { closed: '已办结', rejected: '不予受理' } as const

const reasonOf = ({ status, events }: Pick<Request, 'status' | 'events'>): string | undefined =>
  status === 'rejected' ? (events.findLast(({ type }) => type === 'rejected')?.note ?? undefined) : undefined

/** A merged request ends as the one it was merged into did, for the same reason. */
export const settle =
  (parent: Pick<Request, 'status' | 'number' | 'events'>): Command =>
  () => {
    const { status, number } = parent
    return status === 'closed' || status === 'rejected'
      ? { to: status, detail: `${number} ${outcomes[status]}`, note: reasonOf(parent) }
      : refuse('wrongStatus')
  }
