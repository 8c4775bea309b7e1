import type { ApprovalKind } from '../../contract/vocabulary/approval-kind'
import type { ServiceLevel } from '../service-level/limits'
import { dueFor } from '../service-level/due'
import { partMeant } from './approvals'
import { openParts } from './parts'
import type { Approval, Assignee, Request, RequestChanges, Supervision } from './request'

/** A reply that was not given yet, and who has to give it. */
export interface OwedReply {
  readonly supervision: Supervision
  readonly holder: Assignee
}

/** What is supervised follows the work: who has it by now replies. Of a part that is done or has left nothing is asked any more. */
const holderOf = ({ part }: Supervision, { assignee, joint }: Request): Assignee | undefined =>
  part === null ? assignee : joint === null ? undefined : openParts(joint).find(({ id }) => id === part)?.assignee

export const owedReplies = (request: Request): OwedReply[] =>
  request.supervisions.flatMap((supervision) => {
    const holder = supervision.reply === null ? holderOf(supervision, request) : undefined
    return holder === undefined ? [] : [{ supervision, holder }]
  })

/** The supervisions with one of them changed. */
export const withSupervision = (
  { supervisions }: Request,
  one: Supervision,
  change: Partial<Supervision>,
): Pick<RequestChanges, 'supervisions'> => ({
  supervisions: supervisions.map((each) => (each === one ? { ...each, ...change } : each)),
})

const extensions: readonly ApprovalKind[] = ['extension', 'partExtension']

/** A red mark makes more time a thing of the past, for a part or the whole: an application for it falls. */
const isVoided = (approval: Approval, part: string | null): boolean =>
  extensions.includes(approval.kind) && partMeant(approval) === part

/** What who is supervised is told besides; null where he has not applied for more time. */
export const voidedWords = ({ approvals }: Pick<Request, 'approvals'>, part: string | null): string | null =>
  approvals.some((approval) => isVoided(approval, part)) ? '延期申请失效' : null

/** What being supervised asks for, by whomever: a reply in its own time. @param part what of the request; null: all of it */
export const demanded = (
  request: Request,
  part: string | null,
  words: string,
  by: Assignee,
  level: ServiceLevel,
  now: Date,
): RequestChanges => ({
  supervisions: [
    ...request.supervisions,
    { by, part, words, at: now, replyDue: dueFor('reply', request.category, level, now), reply: null },
  ],
  approvals: request.approvals.filter((approval) => !isVoided(approval, part)),
})
