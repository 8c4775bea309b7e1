import type { RatingLevel } from '../../contract/vocabulary/rating'
import { refuse } from '../refused'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command, Outcome } from './decide'
import { openParts, partChanged, partClock } from './parts'
import type { Joint, Part, Request } from './request'
import { atDesk } from './to-desk'

export interface PartRating {
  readonly part: string
  readonly level: RatingLevel
  readonly text: string
}

/** Who called them wants one part done again. */
export const redoPart =
  (id: string, reason: string, level: ServiceLevel): Command =>
  (request, now) => {
    const { joint } = request
    const part = joint?.parts.find((one) => one.id === id)
    if (!joint || part?.state !== 'reported') return refuse('partDone')
    const due = partClock('report', joint.limits.report, request, level, now)
    return {
      to: 'joint',
      note: reason,
      detail: part.assignee.name,
      changes: partChanged(request, joint, id, { state: 'signed', report: null, due }, level, now),
    }
  }

const rated = (joint: Joint, ratings: readonly PartRating[], now: Date): Joint => ({
  ...joint,
  closedAt: now,
  parts: joint.parts.map((part) => {
    const rating = ratings.find((one) => one.part === part.id)
    return rating ? { ...part, rating: { level: rating.level, text: rating.text } } : part
  }),
})

const reported = ({ parts }: Joint): readonly Part[] => parts.filter(({ state }) => state === 'reported')

const isUnrated = (joint: Joint, ratings: readonly PartRating[]): boolean =>
  joint.kind === 'whistle' && reported(joint).some(({ id }) => !ratings.some(({ part }) => part === id))

/** Who called them has the last word where its reporter is not asked: he did not do the work. */
const afterwards = (
  request: Request,
  joint: Joint,
  level: ServiceLevel,
  now: Date,
): Pick<Outcome, 'to' | 'changes'> => {
  const lead = reported(joint)[0]
  if (lead === undefined) return { to: 'pendingDispatch', changes: atDesk(request.assignee, request, level, now) }
  const changes = { lastHandler: lead.assignee, handledBy: null }
  const asksReporter = request.reporter.person !== '' && request.source !== 'worker'
  return asksReporter
    ? { to: 'resolved', changes: { ...changes, due: dueFor('confirm', request.category, level, now) } }
    : { to: 'closed', changes }
}

/** Ends it once all have reported or left; each department that has reported is rated. */
export const closeJoint =
  (note: string, ratings: readonly PartRating[], level: ServiceLevel): Command =>
  (request, now) => {
    const { joint } = request
    if (joint === null || openParts(joint).length > 0) return refuse('partsOpen')
    if (isUnrated(joint, ratings)) return refuse('unrated')
    const ended = rated(joint, ratings, now)
    const { to, changes } = afterwards(request, ended, level, now)
    return {
      to,
      note: note || undefined,
      changes: { ...changes, joint: ended, approvals: [] },
      tells: reported(ended).map(({ assignee }) => assignee),
    }
  }
