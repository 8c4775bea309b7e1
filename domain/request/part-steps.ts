import type { DueStep } from '../../contract/vocabulary/due-step'
import { limitWords } from '../../contract/vocabulary/limit-unit'
import { isRefused, refuse } from '../refused'
import { isOver } from '../service-level/clock'
import type { ServiceLevel } from '../service-level/limits'
import { applied, isPending } from './approvals'
import { whereabouts, type Arrival } from './arrive'
import type { Capacity, Command } from './decide'
import type { Result } from './hand-in'
import type { PartAction } from './part-actions'
import { partChanged, partClock, partOf } from './parts'
import type { Assignee, Joint, Part, Request } from './request'
import { extensiblePart, type MoreTime } from './request-extension'

interface Words {
  readonly note?: string
  readonly photos?: readonly string[]
  readonly detail?: string
}

const ownWords = (part: Part, words: Words = {}) => ({
  to: 'joint' as const,
  as: part.assignee,
  ...words,
})

/** The steps that were late so far, and the one whose clock ends now, if it is over. */
const lateSteps = ({ due, late }: Part, changed: Partial<Part>, now: Date): readonly DueStep[] =>
  'due' in changed && due !== null && isOver(due, now) ? [...new Set([...late, due.step])] : late

/** A step of one part: what changes, what is said. */
const partStep =
  (
    id: string,
    action: PartAction,
    level: ServiceLevel,
    change: (
      part: Part,
      joint: Joint,
      request: Request,
      now: Date,
      who: Capacity,
    ) => { part: Partial<Part>; words?: Words },
  ): Command =>
  (request, now, who) => {
    const found = partOf(request, id, who, action)
    if (isRefused(found)) return found
    const { part, joint } = found
    const { part: changed, words } = change(part, joint, request, now, who)
    const done = { ...changed, late: lateSteps(part, changed, now) }
    return { ...ownWords(part, words), changes: partChanged(request, joint, id, done, level, now) }
  }

export const signPart = (id: string, level: ServiceLevel): Command =>
  partStep(id, 'signPart', level, (_, { kind, limits }, request, now) => ({
    part: {
      state: 'signed',
      signedAt: now,
      due:
        kind === 'whistle'
          ? partClock('contact', limits.contact, request, level, now)
          : partClock('report', limits.report, request, level, now),
    },
  }))

/** The department has spoken with who whistled: its time to report begins. */
export const contactPart = (id: string, note: string, level: ServiceLevel): Command =>
  partStep(id, 'contactPart', level, ({ due }, { limits }, request, now) => ({
    part: {
      state: 'contacted',
      contactedAt: now,
      // Of what was called before each step had to be taken, that time may run already.
      ...(due?.step !== 'report' && { due: partClock('report', limits.report, request, level, now) }),
    },
    words: { note: note || undefined },
  }))

/** 报到: it is on site. */
export const arrivePart = (id: string, arrival: Arrival, level: ServiceLevel): Command =>
  partStep(id, 'arrivePart', level, (_, __, request, now) => {
    const where = whereabouts(arrival, request.place.at)
    return { part: { state: 'arrived', arrivedAt: now, whereabouts: where }, words: { detail: where } }
  })

export const reportPart = (id: string, { note, photos }: Result, level: ServiceLevel): Command =>
  partStep(id, 'reportPart', level, (_, __, ___, now, { person }) => ({
    part: { state: 'reported', report: { note, photos, at: now, person }, due: null },
    words: { note, photos },
  }))

/** Asks for more time to report on a part, before that is over; it runs on until the level above who called agrees. */
export const extendPart =
  (id: string, { amount, ...application }: MoreTime, level: ServiceLevel): Command =>
  (request, now, who) => {
    const found = partOf(request, id, who, 'extendPart')
    if (isRefused(found)) return found
    const clock = extensiblePart(request, found.part, now)
    if (isRefused(clock)) return clock
    const { note, to } = application
    const own = { part: id, amount }
    return {
      ...ownWords(found.part, { note, detail: `申请延长 ${limitWords(amount, clock.unit)}，等 ${to.name} 答复` }),
      changes: {
        approvals: applied(
          request,
          'partExtension',
          { ...application, asker: who.person },
          own,
          level,
          now,
          found.part.assignee,
        ),
      },
    }
  }

/** A department may leave only with a reason that the level above who whistled finds good; until then its clock runs. */
export const returnPart =
  (id: string, reason: string, arbiter: Assignee, level: ServiceLevel): Command =>
  (request, now, who) => {
    const found = partOf(request, id, who, 'returnPart')
    if (isRefused(found)) return found
    if (isPending(request, 'partReturn', id)) return refuse('alreadyRequested')
    const { assignee } = found.part
    return {
      ...ownWords(found.part, { note: reason, detail: `请 ${arbiter.name} 裁定` }),
      changes: {
        approvals: applied(
          request,
          'partReturn',
          { to: arbiter, note: reason, asker: who.person },
          { part: id },
          level,
          now,
          assignee,
        ),
      },
    }
  }
