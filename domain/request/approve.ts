import { dueFor } from '../service-level/due'
import { resolveClock, type Clock } from '../service-level/clock'
import { extendDue, longer } from '../service-level/extend'
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

type Of<Kind extends ApprovalKind> = Extract<Approval, { kind: Kind }>
type Heard<Kind extends ApprovalKind> = (approval: Of<Kind>, changes: RequestChanges) => readonly Said[]

const toTheMinute = ({ at }: Clock): string => shanghai(at).format('M月D日 HH:mm')

/** What is told besides the answer: to departments that they are called, to its reporter that they are, or until when it takes. */
const heard: { readonly [Kind in ApprovalKind]?: Heard<Kind> } = {
  suspension: ({ reason, until }) => {
    const text = `${suspensionReasonLabels[reason]}，暂缓到${shanghai(until).format('M月D日')}，之后继续办理`
    return [{ to: 'reporter', title: '暂缓办理', text }]
  },
  extension: (_, { due = null }) => {
    const clock = resolveClock(due)
    return clock === null ? [] : [{ to: 'reporter', title: '需要更多时间', text: `改为${toTheMinute(clock)} 前办好` }]
  },
  whistle: ({ whistle, by }) => [
    ...whistle.calls.map(({ to }) => ({ to, title: '吹哨报到', text: `${by.name} 吹哨` })),
    heardOfWhistle(whistle),
  ],
  // Its own clock does not move, so its reporter hears of nothing; who called the part does, unless he has just decided it.
  partExtension: ({ part, by, to }, { joint }) => {
    const due = joint?.parts.find(({ id }) => id === part)?.due
    return !joint || !due || joint.by.post === to.post
      ? []
      : [{ to: joint.by, title: '单位延期', text: `${by.name} 改为${toTheMinute(due)} 前反馈` }]
  },
}

type Granted<Kind extends ApprovalKind> = (
  request: Request,
  approval: Of<Kind>,
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
  partExtension: (request, { part, amount }, level, now) => {
    const joint = request.joint!
    const { due: clock } = joint.parts.find(({ id }) => id === part)!
    const due = longer(clock!, { amount }, request.category, level, now)
    return { to: request.status, changes: partChanged(request, joint, part, { due }, level, now) }
  },
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
    const hear = heard[approval.kind] as Heard<ApprovalKind> | undefined
    return {
      to,
      as: approval.to,
      note: note === '' ? undefined : note,
      detail: `${approvalKindLabels[approval.kind]}：${approval.note}`,
      changes: { ...changes, approvals: others },
      tells: [approval.by, ...(hear?.(approval, changes) ?? [])],
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
