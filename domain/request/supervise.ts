import { refuse } from '../refused'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Approval, Assignee, Request, RequestChanges } from './request'

/** A red mark makes more time a thing of the past: an application for it falls. */
const withoutExtension = ({ approvals }: Request): readonly Approval[] =>
  approvals.filter(({ kind }) => kind !== 'extension')

/** What being supervised asks of a request, by whomever: a reply is due. */
export const demanded = (
  request: Request,
  words: string,
  by: Assignee,
  level: ServiceLevel,
  now: Date,
): RequestChanges => ({
  supervision: { by, words, at: now, replyDue: dueFor('reply', request.category, level, now), reply: null },
  approvals: withoutExtension(request),
})

const supervised = (request: Request, words: string, by: Assignee, level: ServiceLevel, now: Date): RequestChanges => ({
  ...demanded(request, words, by, level, now),
  marks: [
    ...request.marks,
    { colour: 'red', at: now, post: request.assignee.post, name: request.assignee.name, reason: words },
  ],
})

/** A level above demands a reply. @param by the desk that supervises */
export const supervise =
  (words: string, by: Assignee, level: ServiceLevel): Command =>
  (request, now, who) =>
    who.sitsAt(by)
      ? { to: request.status, as: by, note: words, changes: supervised(request, words, by, level, now) }
      : refuse('notAllowed')

export const replySupervision =
  (words: string): Command =>
  (request, now) =>
    request.supervision?.reply !== null
      ? refuse('noSupervision')
      : {
          to: request.status,
          note: words,
          changes: { supervision: { ...request.supervision, reply: { words, at: now } } },
          tells: [request.supervision.by],
        }
