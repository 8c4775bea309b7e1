import { partyLabels } from '../../contract/vocabulary/party'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { isRefused } from '../../domain/refused'
import { decide, type Command, type Decision, type Doer } from '../../domain/request/decide'
import { entrust, raise, type Told } from '../../domain/request/raise'
import type { Category, Place, Request } from '../../domain/request/request'
import type { DutyPost, Route } from '../../domain/routing/route'
import { actors, assigneeOf, codes, posts } from './cast'
import { commands } from './commands'
import type { LaterAction } from './later-actions'
import { level } from './service-level'

export { actors, assigneeOf, codes, posts } from './cast'
export { commands, superiors } from './commands'
export { laterActions, type LaterAction } from './later-actions'
export { level } from './service-level'

export const now = new Date('2026-11-22T02:00:00Z')
export const hoursAfter = (hours: number, from = now): Date => new Date(from.getTime() + hours * 3_600_000)

export const dutyPost = (post: HeldPost, change: Partial<DutyPost> = {}): DutyPost => ({
  ...assigneeOf(post),
  standing: 'onDuty',
  department: null,
  ...change,
})

export const category: Category = {
  code: '0201',
  module: 'livelihood',
  className: '市政设施',
  name: '公共照明',
  urgency: 'urgent',
  duties: ['gridWorker'],
  closing: 'reporter',
}

export const place: Place = {
  area: codes.grid,
  areaName: '青檀社区 03 网格',
  communityName: '青檀社区',
  path: [codes.district, codes.street, codes.community, codes.grid],
  building: null,
  buildingName: null,
  at: [117.15, 34.85],
  accuracy: 18,
  source: 'position',
  detail: '东门',
  note: null,
}

export const told: Told = {
  id: 'request-1',
  text: '路灯不亮',
  photos: ['cloud://env.bucket/photos/1.jpg'],
  category,
  place,
  moderation: 'pass',
  confidential: false,
  about: null,
  accused: [],
}

export interface Raising extends Told {
  readonly anonymous: boolean
  readonly route: Route
}

const numbered = ({ request, event }: ReturnType<typeof raise>): Request => ({
  ...request,
  number: '20261122-0001',
  version: 1,
  events: [{ ...event, seq: 1 }],
})

/** A request just raised, with its first event: to the worker of the place unless told otherwise. */
export const raised = (change: Partial<Raising> = {}, by: Actor = actors.resident): Request => {
  const {
    anonymous = false,
    route = { assignee: assigneeOf(posts.worker), reasons: ['位置在青檀社区 03 网格内'], copies: [] },
    ...rest
  } = change
  const origin = {
    reporter: { person: by.person, name: by.name, anonymous, phone: '' },
    person: by.person,
    post: null,
    by: partyLabels.reporter,
    party: 'reporter' as const,
  }
  return numbered(raise('raise', { ...told, ...rest }, origin, route, level, now))
}

/** A department's task that is not on the community's access list. */
export const held = (): Request => {
  const { person } = actors.enforcement
  const origin = {
    reporter: { person, name: posts.enforcement.name, anonymous: false, phone: '' },
    person,
    post: posts.enforcement.id,
    by: posts.enforcement.name,
    party: 'reporter' as const,
  }
  const [department, community, gate] = [posts.enforcement, posts.desk, posts.streetDesk].map(assigneeOf)
  return numbered(entrust(told, origin, department!, community!, gate!, level, now))
}

/** The request with what was decided, as the write path leaves it. */
export const applied = (request: Request, { status, changes, event }: Decision): Request => ({
  ...request,
  ...changes,
  status,
  version: request.version + 1,
  updatedAt: event.at,
  events: [...request.events, { ...event, seq: request.events.length + 1 }],
})

/** One step that must be allowed. @throws when it is refused */
export const act = (
  request: Request,
  action: LaterAction,
  doer: Doer,
  at: Date = now,
  command: Command = commands[action],
): Request => {
  const decision = decide(action, request, doer, at, command)
  if (isRefused(decision)) throw new Error(`${action} was refused: ${decision.refused}`)
  return applied(request, decision)
}

const partSteps = ['signPart', 'contactPart', 'arrivePart', 'reportPart'] as const

/** A department comes to a whistle: all its steps in their order, up to the last one named. */
export const comes = (request: Request, doer: Actor, at: Date = now, last: (typeof partSteps)[number] = 'reportPart') =>
  partSteps.slice(0, partSteps.indexOf(last) + 1).reduce((before, action) => act(before, action, doer, at), request)

const accepted = (): Request => act(raised(), 'accept', actors.worker)
const resolved = (): Request => act(accepted(), 'resolve', actors.worker)
const verified = (): Request => act(accepted(), 'verify', actors.worker)
const byVerifier: Partial<Raising> = { category: { ...category, closing: 'verifier' } }

/** A request that came to a status the usual way. */
export const requestIn: Readonly<Record<RequestStatus, () => Request>> = {
  held,
  assigned: raised,
  pendingDispatch: () => act(raised(), 'return', actors.worker),
  inProgress: accepted,
  suspended: () => act(act(accepted(), 'requestSuspension', actors.worker), 'approve', actors.desk),
  joint: () => act(verified(), 'blow', actors.desk),
  pendingCheck: () => act(act(raised(byVerifier), 'accept', actors.worker), 'resolve', actors.worker),
  resolved,
  closed: () => act(resolved(), 'confirm', actors.resident),
  rejected: () => act(act(raised(), 'return', actors.worker), 'reject', actors.desk),
  merged: () => act(raised(), 'merge', actors.desk),
  withdrawn: () => act(raised(), 'withdraw', actors.resident),
}
