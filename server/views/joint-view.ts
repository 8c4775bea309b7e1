import { postId } from '../../contract/ids'
import type { ApprovalView, JointView, OwnPart, PartView, RequestRow } from '../../contract/requests'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { limitWords } from '../../contract/vocabulary/limit-unit'
import { suspensionReasonLabels } from '../../contract/vocabulary/suspension-reason'
import type { Actor } from '../../domain/access/actor'
import { isSeatOf, isToDecide } from '../../domain/access/parties'
import { openParts, reportClock } from '../../domain/request/parts'
import { partActions } from '../../domain/request/part-actions'
import type { Approval, Assignee, Joint, Part, Request } from '../../domain/request/request'
import { resolveClock, type Clock } from '../../domain/service-level/clock'
import { shanghai } from '../../domain/service-level/shanghai'
import type { Call } from '../serve/serve'

const sitsAt = (actor: Actor, assignee: Assignee, request: Request): boolean =>
  actor.posts.some((post) => isSeatOf(post, assignee, request))

const stepsOf = (part: Part, mine: boolean, open: readonly RequestAction[]): RequestAction[] =>
  partActions(part, mine).filter((action) => open.includes(action))

const partView = (
  part: Part,
  request: Request,
  actor: Actor,
  open: readonly RequestAction[],
  present: (photos: readonly string[]) => string[],
): PartView => {
  const { id, role, assignee, task, state, due, signedAt, contactedAt, arrivedAt, whereabouts, report, rating } = part
  const mine = sitsAt(actor, assignee, request)
  return {
    ...{ id, role, task, state, due, signedAt, contactedAt, arrivedAt, whereabouts, rating, mine },
    post: postId.parse(assignee.post),
    name: assignee.name,
    report: report && { note: report.note, photos: present(report.photos), at: report.at },
    actions: stepsOf(part, mine, open),
  }
}

/** The part of this reader that still wants something of him, else one that he has done. */
const ownPart = (request: Request, actor: Actor): Part | undefined => {
  const own = request.joint?.parts.filter(({ assignee }) => sitsAt(actor, assignee, request)) ?? []
  return own.find(({ state }) => state !== 'reported' && state !== 'released') ?? own[0]
}

/** The time of which this reader may want more, if any: of the whole, or of his part of it. */
export const clockToExtend = (request: Request, { actor, now }: Pick<Call, 'actor' | 'now'>): Clock | null => {
  const part = request.status === 'joint' ? ownPart(request, actor) : undefined
  return part === undefined ? resolveClock(request.due) : reportClock(part, now)
}

export const ownPartView = (request: Request, actor: Actor, open: readonly RequestAction[]): OwnPart | null => {
  const part = ownPart(request, actor)
  if (part === undefined) return null
  const { id, role, state, due } = part
  return { id, role, state, due, actions: stepsOf(part, true, open) }
}

/** How far several are with it, in a row. */
export const togetherView = ({ status, joint }: Request): RequestRow['together'] => {
  if (status !== 'joint' || joint === null) return null
  const parts = joint.parts.filter(({ state }) => state !== 'released')
  const dues = openParts(joint).flatMap(({ due }) => due ?? [])
  const [next = null] = dues.sort((one, other) => one.at.getTime() - other.at.getTime())
  return { called: parts.length, reported: parts.filter(({ state }) => state === 'reported').length, due: next }
}

export const jointView = (
  { kind, type, matters, note, by, parts, closedAt }: Joint,
  request: Request,
  actor: Actor,
  open: readonly RequestAction[],
  present: (photos: readonly string[]) => string[],
): JointView => ({
  ...{ kind, type, note, closedAt },
  matters: matters.map((matter) => ({ ...matter })),
  byName: by.name,
  parts: parts.map((part) => partView(part, request, actor, open, present)),
})

type Words<Kind extends Approval['kind']> = (approval: Extract<Approval, { kind: Kind }>, request: Request) => string

/** What is asked for, as a person would say it. */
const whatWords: { readonly [Kind in Approval['kind']]: Words<Kind> } = {
  suspension: ({ reason, until }) =>
    `${suspensionReasonLabels[reason]}，申请挂起到 ${shanghai(until).format('M月D日')}`,
  extension: ({ amount }, { due }) => {
    const clock = resolveClock(due)
    return `申请延长 ${clock ? limitWords(amount, clock.unit) : amount}`
  },
  whistle: ({ whistle }) =>
    `申请吹哨：${whistle.matters.map(({ name }) => name).join('、')}（${whistle.calls.map(({ to }) => to.name).join('、')}）`,
  partExtension: ({ by, part, amount }, { joint }) => {
    const due = joint?.parts.find(({ id }) => id === part)?.due
    return `${by.name} 申请延长 ${due ? limitWords(amount, due.unit) : amount}`
  },
  partReturn: ({ by }) => `${by.name} 申请退哨`,
  access: () => '事项不在社区准入清单内',
}

export const approvalView = (approval: Approval, request: Request, actor: Actor): ApprovalView => ({
  id: approval.id,
  kind: approval.kind,
  byName: approval.by.name,
  toName: approval.to.name,
  what: (whatWords[approval.kind] as Words<Approval['kind']>)(approval, request),
  note: approval.note,
  at: approval.at,
  due: approval.due,
  mine: isToDecide(actor, approval, request),
})
