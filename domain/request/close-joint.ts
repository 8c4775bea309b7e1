import type { RatingLevel } from '../../contract/vocabulary/rating'
import { refuse } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import { didIt } from './check'
import type { Capacity, Command, Outcome } from './decide'
import { lastWord } from './hand-in'
import { openParts, partChanged, partClock } from './parts'
import type { Refused } from '../refused'
import type { Assignee, Joint, Part, Request } from './request'
import { atDesk } from './to-desk'
import { isOverdue } from './urge'

export interface PartRating {
  readonly part: string
  readonly level: RatingLevel
  readonly text: string
}

/** They have just spoken with each other; who was whistled for comes once more. */
const again = ({ role }: Part): Partial<Part> => ({
  state: role === 'share' ? 'signed' : 'contacted',
  arrivedAt: null,
  whereabouts: null,
})

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
      changes: partChanged(request, joint, id, { ...again(part), report: null, due }, level, now),
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

/** Who called them says that it is done; the last word has its reporter, or who checks on site. */
const afterwards = (
  request: Request,
  joint: Joint,
  checker: Assignee,
  level: ServiceLevel,
  now: Date,
): Pick<Outcome, 'to' | 'changes' | 'detail'> => {
  const lead = reported(joint)[0]
  if (lead === undefined) return { to: 'pendingDispatch', changes: atDesk(request.assignee, request, level, now) }
  const by = { joint, lastHandler: lead.assignee, handledBy: null }
  const { changes, ...next } = lastWord({ ...request, ...by }, checker, level, now)
  return { ...next, changes: { ...by, ...changes } }
}

/** Whether this person would rate himself: who came to a whistle does not say how he did. A split rates nobody. */
export const wouldRateHimself = ({ joint, ...request }: Request, who: Pick<Capacity, 'person'>): boolean =>
  joint?.kind === 'whistle' && didIt({ ...request, joint, handledBy: null }, who)

/** Who called them ends it. Once he lets the time for that go by, a level above may. */
const refusalOf = (request: Request, who: Capacity, now: Date): Refused | null => {
  if (request.joint === null || openParts(request.joint).length > 0) return refuse('partsOpen')
  if (wouldRateHimself(request, who)) return refuse('sameHandler')
  return who.party === 'superior' && !isOverdue(request, now) ? refuse('notOverdue') : null
}

/** Ends it once all have reported or left; each department that has reported is rated. @param checker who would check on site */
export const closeJoint =
  (note: string, ratings: readonly PartRating[], checker: Assignee, level: ServiceLevel): Command =>
  (request, now, who) => {
    const { joint } = request
    const refused = refusalOf(request, who, now)
    if (joint === null || refused !== null) return refused ?? refuse('partsOpen')
    if (isUnrated(joint, ratings)) return refuse('unrated')
    const ended = rated(joint, ratings, now)
    const { changes, ...next } = afterwards(request, ended, checker, level, now)
    return {
      ...next,
      note: note || undefined,
      changes: { ...changes, joint: ended, approvals: [] },
      tells: reported(ended).map(({ assignee }) => assignee),
    }
  }
