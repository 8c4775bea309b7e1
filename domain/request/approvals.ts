import { approvalKindLabels, type ApprovalKind } from '../../contract/vocabulary/approval-kind'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Said } from '../notification/notices-for'
import { startClock } from '../service-level/due'
import { limitFor, type ServiceLevel } from '../service-level/limits'
import { refuse, type Refused } from '../refused'
import type { Capacity } from './decide'
import { openParts } from './parts'
import type { Approval, Assignee, Request } from './request'

/** What an application has besides its own kind's fields. */
export interface Application {
  /** The desk that decides. */
  readonly to: Assignee
  readonly note: string
}

/** The part of joint work that is meant; null: the whole. */
export const partMeant = (approval: Approval): string | null => ('part' in approval ? approval.part : null)

/** Whether this was applied for already and waits for an answer. */
export const isPending = (request: Request, kind: Approval['kind'], part: string | null = null): boolean =>
  request.approvals.some((approval) => approval.kind === kind && partMeant(approval) === part)

/** In which states there is something to decide about each kind. */
const decidedIn: Readonly<Record<ApprovalKind, readonly RequestStatus[]>> = {
  suspension: ['inProgress'],
  extension: ['inProgress'],
  whistle: ['pendingDispatch', 'assigned', 'inProgress'],
  partExtension: ['joint'],
  partReturn: ['joint'],
  access: ['held'],
}

/** Until somebody has reported on the part that is meant, or it was released. */
const isPartOpen = (part: string | null, { joint }: Request): boolean =>
  part === null || (joint !== null && openParts(joint).some(({ id }) => id === part))

/** Whether an application is still to be decided about: where the work has gone another way, or a part is done, it has lapsed. */
const isAlive = (approval: Approval, request: Request): boolean =>
  decidedIn[approval.kind].includes(request.status) && isPartOpen(partMeant(approval), request)

export const aliveIn = (request: Request): readonly Approval[] =>
  request.approvals.filter((approval) => isAlive(approval, request))

/** Who applied for what a step of somebody else has overtaken hears that he gets no answer. */
export const lapsedIn = (request: Request, { post }: Pick<Capacity, 'post'>): Said[] =>
  request.approvals
    .filter((approval) => !isAlive(approval, request) && approval.by.post !== post)
    .map(({ kind, by }) => ({
      to: by,
      title: '申请失效',
      text: `办法变了，${approvalKindLabels[kind]}申请不再需要答复`,
    }))

type Own<Kind extends Approval['kind']> = Omit<
  Extract<Approval, { kind: Kind }>,
  'id' | 'kind' | 'to' | 'by' | 'asker' | 'note' | 'at' | 'due'
>

/** One more application; the desk has its own time to answer, which does not stop the clocks of the request. */
export const applied = <Kind extends Approval['kind']>(
  request: Request,
  kind: Kind,
  { to, note, asker }: Application & Pick<Approval, 'asker'>,
  own: Own<Kind>,
  level: ServiceLevel,
  now: Date,
  by: Assignee = request.assignee,
): readonly Approval[] => [
  ...request.approvals,
  {
    ...own,
    id: `approval-${request.version + 1}`,
    kind,
    to,
    by,
    asker,
    note,
    at: now,
    due: startClock('approve', limitFor('approve', request.category, level), request.category, level, now),
  } as unknown as Approval,
]

/** The application with this id and the ones beside it; refused when it is another desk's or his own, or somebody has answered it meanwhile. */
export const pick = (
  request: Request,
  id: string,
  who: Capacity,
): { approval: Approval; others: readonly Approval[] } | Refused => {
  const approval = aliveIn(request).find((one) => one.id === id)
  if (approval === undefined) return refuse('approvalGone')
  return who.sitsAt(approval.to) && approval.asker !== who.person
    ? { approval, others: request.approvals.filter((one) => one.id !== id) }
    : refuse('notAllowed')
}
