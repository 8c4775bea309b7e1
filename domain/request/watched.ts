import { isFinal } from '../../contract/vocabulary/status'
import { clocksOf, withClock, type Clock } from '../service-level/clock'
import { nextAlarm } from '../service-level/ladder'
import type { ServiceLevel } from '../service-level/limits'
import { openParts, withPart } from './parts'
import type { Approval, Assignee, Part, Request, RequestChanges } from './request'
import { owedReplies, withSupervision, type OwedReply } from './supervision'

/** A clock that runs, whoever is asked to keep it. */
export interface Watched {
  readonly due: Clock
  /** Who is late when it is over. */
  readonly holder: Assignee
  /** What owes a reply once it is supervised, as a part or (null) the request; who is to answer with something else owes none. */
  readonly target?: { readonly part: string | null }
  /** The same clock, changed, in a request as it is by then. */
  readonly put: (request: Request, due: Clock) => RequestChanges
}

/** What only waits for leave has the clock of its application. */
const own = ({ due, assignee }: Request): Watched[] =>
  clocksOf(due)
    .filter(({ step }) => step !== 'approve')
    .map((clock) => ({
      due: clock,
      holder: assignee,
      ...(clock.step !== 'confirm' && { target: { part: null } }),
      put: (request, moved) => ({ due: request.due && withClock(request.due, moved) }),
    }))

const approval = ({ id, due, to }: Approval): Watched => ({
  due,
  holder: to,
  put: ({ approvals }, moved) => ({
    approvals: approvals.map((one) => (one.id === id ? { ...one, due: moved } : one)),
  }),
})

const part = ({ id, due, assignee }: Part): Watched[] =>
  due === null
    ? []
    : [
        {
          due,
          holder: assignee,
          target: { part: id },
          put: ({ joint }, moved) => (joint === null ? {} : { joint: withPart(joint, id, { due: moved }) }),
        },
      ]

const reply = ({ supervision, holder }: OwedReply): Watched => ({
  due: supervision.replyDue,
  holder,
  put: (request, moved) => withSupervision(request, supervision, { replyDue: moved }),
})

/** Every clock that runs for a request: its own, those of its parts, what waits for leave, and the replies to supervisions. */
export const watched = (request: Request): Watched[] =>
  isFinal(request.status)
    ? []
    : [
        ...own(request),
        ...(request.joint === null ? [] : openParts(request.joint).flatMap(part)),
        ...request.approvals.map(approval),
        ...owedReplies(request).map(reply),
      ]

const earliest = (moments: readonly (Date | null | undefined)[]): Date | null =>
  moments.reduce<Date | null>((least, at) => (at && (least === null || at < least) ? at : least), null)

/** From when it is late, or will be, by whom it lies with or a part of it; null while it is only its reporter's turn, or nothing runs. */
export const lateFrom = ({ status, due, joint }: Request): Date | null =>
  earliest([
    status === 'resolved' ? null : due?.at,
    ...(joint === null ? [] : openParts(joint).map((part) => part.due?.at)),
  ])

/** When the platform must look at a request again: a clock comes to a rung, or a wait is over. Null when nothing is to come. */
export const alarmOf = (request: Request, level: ServiceLevel): Date | null =>
  earliest([request.suspension?.until, ...watched(request).map(({ due }) => nextAlarm(due, request.category, level))])
