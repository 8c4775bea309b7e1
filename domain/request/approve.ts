import { dueFor } from '../service-level/due'
import { resolveClock } from '../service-level/clock'
import { extendDue } from '../service-level/extend'
import type { ServiceLevel } from '../service-level/limits'
import { shanghai } from '../service-level/shanghai'
import { pauseDue } from '../service-level/suspend'
import type { Said } from '../notification/notices-for'
import { isRefused } from '../refused'
import { approvalKindLabels, type ApprovalKind } from '../../contract/vocabulary/approval-kind'
import { suspensionReasonLabels } from '../../contract/vocabulary/suspension-reason'
import { pick } from './approvals'
import type { Command, Outcome } from './decide'
import { begun, heardOfWhistle } from './joint'
import { partChanged } from './parts'
import type { Approval, Request, RequestChanges } from './request'
import { withReturned } from './returned'

/** What is told besides the answer: to departments that they are called, to its reporter that they are, or until when it takes. */
const heard = (approval: Approval, { due = null }: RequestChanges): Said[] => {
  if (approval.kind === 'whistle') {
    const { whistle, by } = approval
    return [
      ...whistle.calls.map(({ to }) => ({ to, title: '吹哨报到', text: `${by.name} 吹哨` })),
      heardOfWhistle(whistle),
    ]
  }
  if (approval.kind === 'suspension') {
    const until = shanghai(approval.until).format('M月D日')
    const text = `${suspensionReasonLabels[approval.reason]}，暂缓到${until}，之后继续办理`
    return [{ to: 'reporter', title: '暂缓办理', text }]
  }
  const clock = approval.kind === 'extension' ? resolveClock(due) : null
  if (clock === null) return []
  return [{ to: 'reporter', title: '需要更多时间', text: `改为${shanghai(clock.at).format('M月D日 HH:mm')} 前办好` }]
}

type Granted<Kind extends ApprovalKind> = (
  request: Request,
  approval: Extract<Approval, { kind: Kind }>,
  level: ServiceLevel,
  now: Date,
) => Pick<Outcome, 'to' | 'changes'>

/** What comes of each kind once it was agreed to. */
const granted: { readonly [Kind in ApprovalKind]: Granted<Kind> } = {
  suspension: ({ due }, { reason, until }, _, now) => ({
    to: 'suspended',
    changes: { suspension: { reason, until, paused: due && pauseDue(due, now) }, due: null },
  }),
  extension: ({ status, due, category }, { amount }, level, now) => ({
    to: status,
    changes:
      due !== null && resolveClock(due) !== null ? { due: extendDue(due, { amount }, category, level, now) } : {},
  }),
  // As it was asked for: whoever agrees may call for what is on no list, so also for what has been taken off it meanwhile.
  whistle: (request, { whistle, by }, level, now) => ({
    to: 'joint',
    changes: begun(request, whistle, by, level, now),
  }),
  partReturn: (request, { part, by }, level, now) => ({
    to: request.status,
    changes: {
      ...partChanged(request, request.joint!, part, { state: 'released', due: null }, level, now),
      returnedBy: withReturned(request, by.post),
    },
  }),
  access: (request, _, level, now) => ({
    to: 'pendingDispatch',
    changes: { due: dueFor('dispatch', request.category, level, now) },
  }),
}

const refusalEnds: Partial<Record<ApprovalKind, Outcome['to']>> = { access: 'rejected' }

/** A desk above says yes: what was asked for happens in the same step. */
export const approve =
  (id: string, note: string, level: ServiceLevel): Command =>
  (request, now, who) => {
    const picked = pick(request, id, who)
    if (isRefused(picked)) return picked
    const { approval, others } = picked
    const grant = granted[approval.kind] as Granted<ApprovalKind>
    const { to, changes = {} } = grant(request, approval, level, now)
    return {
      to,
      as: approval.to,
      note: note === '' ? undefined : note,
      detail: `${approvalKindLabels[approval.kind]}：${approval.note}`,
      changes: { ...changes, approvals: others },
      tells: [approval.by, ...heard(approval, changes)],
    }
  }

/** A desk above says no: everything stays as it was, except a task that a community may not be given. */
export const disapprove =
  (id: string, reason: string): Command =>
  (request, _, who) => {
    const picked = pick(request, id, who)
    if (isRefused(picked)) return picked
    const { approval, others } = picked
    return {
      to: refusalEnds[approval.kind] ?? request.status,
      as: approval.to,
      note: reason,
      detail: `${approvalKindLabels[approval.kind]}：${approval.note}`,
      changes: { approvals: others },
      tells: [approval.by],
    }
  }
