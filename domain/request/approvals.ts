import { approvalKindLabels, type ApprovalKind } from '../../contract/vocabulary/approval-kind'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Said } from '../notification/notices-for'
import { startClock } from '../service-level/due'
import { limitFor, type ServiceLevel } from '../service-level/limits'
import { refuse, type Refused } from '../refused'
import type { Capacity } from './decide'
import { openParts, reportClock } from './parts'
import type { Approval, Assignee, Part, Request } from './request'

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

/** The part that is meant, until somebody has reported on it or it was released. */
const openPart = (approval: Approval, { joint }: Request): Part | undefined =>
  joint === null ? undefined : openParts(joint).find(({ id }) => id === partMeant(approval))

/** More time for a part is to be had only while its time runs: others wait for it. */
const isPartAlive = (approval: Approval, request: Request, now: Date): boolean => {
  const part = openPart(approval, request)
  return part !== undefined && (approval.kind !== 'partExtension' || reportClock(part, now) !== null)
}

/**
 * Whether an application is still to be decided about: where the work has gone another way, or a part is done or its time is over, it
 * has lapsed.
 */
const isAlive = (approval: Approval, request: Request, now: Date): boolean =>
  decidedIn[approval.kind].includes(request.status) &&
  (partMeant(approval) === null || isPartAlive(approval, request, now))

export const aliveIn = (request: Request, now: Date): readonly Approval[] =>
  request.approvals.filter((approval) => isAlive(approval, request, now))

/** Why there is no answer any more. */
const lapse = (approval: Approval, request: Request): string => {
  const label = approvalKindLabels[approval.kind]
  return approval.kind === 'partExtension' && openPart(approval, request) !== undefined
    ? `已超时，上级没有答复，${label}申请失效，请抓紧反馈`
    : `办法变了，${label}申请不再需要答复`
}

/** Who applied for what a step of somebody else, or the time, has overtaken hears that he gets no answer. */
export const lapsedIn = (request: Request, { post }: Pick<Capacity, 'post'>, now: Date): Said[] =>
  request.approvals
    .filter((approval) => !isAlive(approval, request, now) && approval.by.post !== post)
    .map((approval) => ({ to: approval.by, title: '申请失效', text: lapse(approval, request) }))

type Own<Kind extends Approval['kind']> = Omit<
  Extract<Approval, { kind: Kind }>,
  'id' | 'kind' | 'to' | 'by' | 'note' | 'at' | 'due'
>

/** One more application; the desk has its own time to answer, which does not stop the clocks of the request. */
export const applied = <Kind extends Approval['kind']>(
  request: Request,
  kind: Kind,
  { to, note }: Application,
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
    note,
    at: now,
    due: startClock('approve', limitFor('approve', request.category, level), request.category, level, now),
  } as unknown as Approval,
]

/** The application with this id and the ones beside it; refused when it is another desk's, or somebody has answered it meanwhile. */
export const pick = (
  request: Request,
  id: string,
  who: Capacity,
  now: Date,
): { approval: Approval; others: readonly Approval[] } | Refused => {
  const approval = aliveIn(request, now).find((one) => one.id === id)
  if (approval === undefined) return refuse('approvalGone')
  return who.sitsAt(approval.to)
    ? { approval, others: request.approvals.filter((one) => one.id !== id) }
    : refuse('notAllowed')
}
