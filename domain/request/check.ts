import { handsOf } from '../access/hands'
import { isDesk } from '../access/parties'
import { dueForWork } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Capacity, Command } from './decide'
import { refuse } from '../refused'
import type { Assignee, Request } from './request'
import { atDesk } from './to-desk'

/** Who did the work, or a part of it, cannot be the one who checks it, in whatever post. */
export const didIt = (request: Request, { person }: Pick<Capacity, 'person'>): boolean =>
  person !== null && handsOf(request).people.includes(person)

/** Looked at on site by somebody else, and found done. */
export const check =
  (note: string, photos: readonly string[]): Command =>
  (request, _, who) =>
    didIt(request, who) ? refuse('sameHandler') : { to: 'closed', note: note === '' ? undefined : note, photos }

export interface Shortcoming {
  readonly reason: string
  readonly photos: readonly string[]
}

/** Who takes it up again. */
export interface Again {
  /** Decides who does, where the handler does not. */
  readonly desk: Assignee
  /** Whether somebody is there for the post that handled it: a vacant one, or one on leave, gets nothing back. */
  readonly isManned: boolean
}

/**
 * The first time the handler gets another chance, if he is there to take it; otherwise the desk decides who does. It does too where several
 * worked on it: none of them can put all of it right.
 */
export const backToWork = (
  { reason, photos }: Shortcoming,
  { desk, isManned }: Again,
  level: ServiceLevel,
  request: Request,
  now: Date,
): Extract<ReturnType<Command>, { to: unknown }> => {
  const handler = request.lastHandler
  const isFirst = request.rejections === 0 && request.joint === null
  const again = isFirst && handler !== null && isManned && !isDesk(handler.duty)
  return {
    to: again ? 'inProgress' : 'pendingDispatch',
    note: reason,
    photos,
    detail: again ? `已退回 ${handler.name} 再办` : `已交 ${desk.name} 重新派遣`,
    changes: {
      ...(again
        ? { assignee: handler, due: dueForWork(request.category, level, now) }
        : atDesk(desk, request, level, now)),
      rejections: request.rejections + 1,
    },
  }
}

export const failCheck =
  (shortcoming: Shortcoming, again: Again, level: ServiceLevel): Command =>
  (request, now) =>
    backToWork(shortcoming, again, level, request, now)
