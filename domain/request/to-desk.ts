import { beside, resolveClock, type Due } from '../service-level/clock'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import { isDesk } from '../access/parties'
import { deskLevel } from '../access/levels'
import type { Assignee, Place, Request, RequestChanges } from './request'

/** Who handled it last, once it lies elsewhere: a desk only passes it on. */
export const handledSoFarBy = ({ assignee, lastHandler }: Request): Assignee | null =>
  isDesk(assignee.duty) ? lastHandler : assignee

/** How far up a request has come once this desk has it. */
export const levelAt = (desk: Assignee, request: Request): Request['level'] => {
  const level = deskLevel(desk.duty)
  return level === 0 ? request.level : level
}

/** Somebody else has to dispatch or accept it: in a time of his own, while the time to resolve runs on. Sending work on wins none. */
export const sentOn = (
  step: 'dispatch' | 'accept',
  { category, due, setAside }: Request,
  level: ServiceLevel,
  now: Date,
): Due => beside(dueFor(step, category, level, now), resolveClock(due) ?? resolveClock(setAside))

/** Where something is taken up again. */
export interface TakenUp {
  readonly desk: Assignee
  /** Its present address, where the grid was redrawn meanwhile. */
  readonly moved: Place | null
}

/** What changes when a request comes to a desk, which has to dispatch it from now on. */
export const atDesk = (desk: Assignee, request: Request, level: ServiceLevel, now: Date): RequestChanges => ({
  assignee: desk,
  level: levelAt(desk, request),
  question: null,
  approvals: [],
  due: sentOn('dispatch', request, level, now),
})
