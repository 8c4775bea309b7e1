import { refuse, type Refused } from '../refused'
import { isOver, type Clock, type Due } from '../service-level/clock'
import { dueFor, startClock } from '../service-level/due'
import type { Limit, ServiceLevel } from '../service-level/limits'
import type { DueStep } from '../../contract/vocabulary/due-step'
import type { Capacity } from './decide'
import { partRefusal, type PartAction } from './part-actions'
import type { Joint, Part, Request, RequestChanges } from './request'

/** The joint work with one part changed. */
export const withPart = (joint: Joint, id: string, change: Partial<Part>): Joint => ({
  ...joint,
  parts: joint.parts.map((part) => (part.id === id ? { ...part, ...change } : part)),
})

/** Parts that nobody has reported on yet. */
export const openParts = (joint: Joint): readonly Part[] =>
  joint.parts.filter(({ state }) => state !== 'reported' && state !== 'released')

/**
 * What changes with a part. Once nobody has anything left to do, whoever called them has a time of his own to look at it; as soon as one
 * has to work again, he has not.
 */
export const partChanged = (
  request: Request,
  joint: Joint,
  id: string,
  change: Partial<Part>,
  level: ServiceLevel,
  now: Date,
): Pick<RequestChanges, 'joint' | 'due'> => {
  const changed = withPart(joint, id, change)
  const isDone = openParts(changed).length === 0
  return { joint: changed, due: isDone ? (request.due ?? dueFor('check', request.category, level, now)) : null }
}

export const partClock = (step: DueStep, limit: Limit, request: Request, level: ServiceLevel, now: Date): Due =>
  startClock(step, limit, request.category, level, now)

/** The time to report on a part, while it runs: only that one may be put off. */
export const reportClock = ({ due }: Part, now: Date): Clock | null =>
  due?.step === 'report' && !isOver(due, now) ? due : null

/** The part with this id, if it is this doer's and stands where the step begins; otherwise what comes first. */
export const partOf = (
  request: Request,
  id: string,
  who: Pick<Capacity, 'sitsAt'>,
  action: PartAction,
): { joint: Joint; part: Part } | Refused => {
  const { joint } = request
  const part = joint?.parts.find((one) => one.id === id)
  if (!joint || part === undefined || !who.sitsAt(part.assignee)) return refuse('notAllowed')
  const refused = partRefusal(part, action)
  return refused === null ? { joint, part } : refuse(refused)
}
