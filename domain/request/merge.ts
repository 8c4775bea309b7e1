import { isFinal } from '../../contract/vocabulary/status'
import { refuse } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee, Request } from './request'
import { atDesk } from './to-desk'

/** What one of two requests has to know of the other. */
export type Other = Pick<Request, 'id' | 'number' | 'status' | 'followers' | 'reporter' | 'place'>

const hasMerged = ({ followers }: Pick<Request, 'followers'>): boolean =>
  followers.some(({ request }) => request !== null)

const street = ({ place }: Pick<Request, 'place'>): string | undefined => place.path[1]

/** One step deep, within one street, and only into something that is still open. */
export const canMerge = (child: Other, parent: Other): boolean =>
  child.id !== parent.id && !isFinal(parent.status) && !hasMerged(child) && street(child) === street(parent)

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

export const release =
  (child: Pick<Other, 'id' | 'number'>): Command =>
  (request) => ({
    to: request.status,
    detail: `${child.number} 移出`,
    changes: { followers: request.followers.filter((follower) => follower.request !== child.id) },
  })

export const unmerge =
  (desk: Assignee, level: ServiceLevel): Command =>
  (request, now) => ({
    to: 'pendingDispatch',
    detail: `已交 ${desk.name} 派遣`,
    changes: { ...atDesk(desk, request, level, now), mergedInto: null, closedAt: null },
  })

/** A merged request ends as the one it was merged into did. */
export const settle =
  (parent: Pick<Request, 'status' | 'number'>): Command =>
  () =>
    parent.status === 'closed' || parent.status === 'rejected'
      ? { to: parent.status, detail: `${parent.number} 已办完` }
      : refuse('wrongStatus')
