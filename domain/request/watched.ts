import { isFinal } from '../../contract/vocabulary/status'
import type { Due } from '../service-level/clock'
import { nextAlarm } from '../service-level/ladder'
import type { ServiceLevel } from '../service-level/limits'
import { openParts, withPart } from './parts'
import type { Approval, Assignee, Part, Request, RequestChanges } from './request'

/** A clock that runs, whoever is asked to keep it. */
export interface Watched {
  readonly due: Due
  /** Who is late when it is over. */
  readonly holder: Assignee
  /** Whether who has the request owes a reply once this is supervised: others answer by doing what they are late with. */
  readonly owesReply: boolean
  /** The same clock, changed, in a request as it is by then. */
  readonly put: (request: Request, due: Due) => RequestChanges
}

/** What only waits for leave has the clock of its application. */
const own = ({ due, assignee }: Request): Watched[] =>
  due === null || due.step === 'approve'
    ? []
    : [{ due, holder: assignee, owesReply: due.step !== 'confirm', put: (_, moved) => ({ due: moved }) }]

const approval = ({ id, due, to }: Approval): Watched => ({
  due,
  holder: to,
  owesReply: false,
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
          owesReply: false,
          put: ({ joint }, moved) => (joint === null ? {} : { joint: withPart(joint, id, { due: moved }) }),
        },
      ]

const reply = ({ supervision, assignee }: Request): Watched[] =>
  supervision?.reply !== null
    ? []
    : [
        {
          due: supervision.replyDue,
          holder: assignee,
          owesReply: false,
          put: (request, moved) =>
            request.supervision === null ? {} : { supervision: { ...request.supervision, replyDue: moved } },
        },
      ]

/** Every clock that runs for a request: its own, those of its parts, what waits for leave, and the reply to a supervision. */
export const watched = (request: Request): Watched[] =>
  isFinal(request.status)
    ? []
    : [
        ...own(request),
        ...(request.joint === null ? [] : openParts(request.joint).flatMap(part)),
        ...request.approvals.map(approval),
        ...reply(request),
      ]

const earliest = (moments: readonly (Date | null | undefined)[]): Date | null =>
  moments.reduce<Date | null>((least, at) => (at && (least === null || at < least) ? at : least), null)

/** When the platform must look at a request again: a clock comes to a rung, or a wait is over. Null when nothing is to come. */
export const alarmOf = (request: Request, level: ServiceLevel): Date | null =>
  earliest([request.suspension?.until, ...watched(request).map(({ due }) => nextAlarm(due, request.category, level))])
