import type { Actor } from '../access/actor'
import { isDesk } from '../access/parties'
import type { Route } from '../routing/route'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Category, Place, Request, RequestEvent } from './request'
import { transitions } from './transitions'

export interface Raise {
  readonly id: string
  readonly text: string
  readonly photos: readonly string[]
  readonly category: Category
  readonly place: Place
  readonly anonymous: boolean
  readonly moderation: Request['moderation']
  readonly route: Route
}

/** The beginning: a request that has already found somebody. */
export const raise = (
  command: Raise,
  actor: Actor,
  level: ServiceLevel,
  now: Date,
): { request: Omit<Request, 'events' | 'version' | 'number'>; event: Omit<RequestEvent, 'seq'> } => {
  const { route, anonymous, ...told } = command
  const toDesk = isDesk(route.assignee.duty)
  return {
    request: {
      ...told,
      status: toDesk ? 'pendingDispatch' : 'assigned',
      reporter: { person: actor.person, name: actor.name, anonymous },
      assignee: route.assignee,
      lastHandler: null,
      reasons: route.reasons,
      due: dueFor(toDesk ? 'dispatch' : 'accept', command.category, level, now),
      question: null,
      rating: null,
      rejections: 0,
      createdAt: now,
      updatedAt: now,
    },
    event: {
      type: transitions.raise.event,
      at: now,
      party: 'reporter',
      person: actor.person,
      by: actor.name,
      note: null,
      photos: [],
      detail: toDesk ? `已交 ${route.assignee.name} 派遣` : `已派给 ${route.assignee.name}`,
    },
  }
}
