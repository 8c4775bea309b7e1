import { requestAction, type RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestStatus } from '../../contract/vocabulary/status'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { isRefused } from '../../domain/refused'
import { accept } from '../../domain/request/accept'
import { answer } from '../../domain/request/answer'
import { arrive } from '../../domain/request/arrive'
import { ask } from '../../domain/request/ask'
import { autoClose } from '../../domain/request/auto-close'
import { confirm } from '../../domain/request/confirm'
import { decide, type Command, type Decision, type Doer } from '../../domain/request/decide'
import { raise, type Raise } from '../../domain/request/raise'
import { rate } from '../../domain/request/rate'
import { reassign } from '../../domain/request/reassign'
import { rejectResult } from '../../domain/request/reject-result'
import type { Assignee, Category, Place, Request } from '../../domain/request/request'
import { resolve } from '../../domain/request/resolve'
import { returnToDesk } from '../../domain/request/return'
import { withdraw } from '../../domain/request/withdraw'
import type { DutyPost } from '../../domain/routing/route'
import { level } from './service-level'

/** A small invented district: one street, two communities, two grids in the first. */
export const codes = {
  district: '990101000000',
  street: '990101001000',
  community: '990101001001',
  otherCommunity: '990101001002',
  grid: '9901010010015003',
  otherGrid: '9901010010015004',
} as const

export const posts = {
  worker: { id: `${codes.grid}-gridWorker-01`, duty: 'gridWorker', area: codes.grid, name: '青檀社区 03 网格员' },
  colleague: {
    id: `${codes.otherGrid}-gridWorker-01`,
    duty: 'gridWorker',
    area: codes.otherGrid,
    name: '青檀社区 04 网格员',
  },
  desk: {
    id: `${codes.community}-communityDesk-01`,
    duty: 'communityDesk',
    area: codes.community,
    name: '青檀社区工作台',
  },
  otherDesk: {
    id: `${codes.otherCommunity}-communityDesk-01`,
    duty: 'communityDesk',
    area: codes.otherCommunity,
    name: '荷塘社区工作台',
  },
  streetDesk: { id: `${codes.street}-streetDesk-01`, duty: 'streetDesk', area: codes.street, name: '榆园街道工作台' },
  centre: {
    id: `${codes.district}-districtCentre-01`,
    duty: 'districtCentre',
    area: codes.district,
    name: '示例区中心',
  },
} as const satisfies Record<string, HeldPost>

const actor = (person: string, name: string, held: readonly HeldPost[] = []): Actor => ({
  person,
  name,
  roles: held.length === 0 ? ['resident'] : ['staff'],
  posts: held,
})

/** Everybody who may come near a request. Their OPENIDs are words that stand nowhere else. */
export const actors = {
  resident: actor('openid-of-resident', '居民 0001'),
  worker: actor('openid-of-worker', '网格员甲', [posts.worker]),
  colleague: actor('openid-of-colleague', '网格员乙', [posts.colleague]),
  desk: actor('openid-of-desk', '社区甲', [posts.desk]),
  otherDesk: actor('openid-of-other-desk', '社区乙', [posts.otherDesk]),
  streetDesk: actor('openid-of-street-desk', '街道甲', [posts.streetDesk]),
  centre: actor('openid-of-centre', '中心甲', [posts.centre]),
  stranger: actor('openid-of-stranger', '居民 0002'),
} as const

export { level }

export const now = new Date('2026-11-22T02:00:00Z')
export const hoursAfter = (hours: number, from = now): Date => new Date(from.getTime() + hours * 3_600_000)

export const assigneeOf = ({ id, ...post }: HeldPost): Assignee => ({ ...post, post: id })
export const dutyPost = (post: HeldPost, change: Partial<DutyPost> = {}): DutyPost => ({
  ...assigneeOf(post),
  standing: 'onDuty',
  ...change,
})

export const category: Category = {
  code: '0201',
  module: 'livelihood',
  className: '市政设施',
  name: '公共照明',
  urgency: 'urgent',
  duties: ['gridWorker'],
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

/** A request just raised, with its first event: to the worker of the place unless told otherwise. */
export const raised = (change: Partial<Raise> = {}, by: Actor = actors.resident): Request => {
  const route = { assignee: assigneeOf(posts.worker), copies: [], reasons: ['位置在青檀社区 03 网格内'] }
  const { request, event } = raise(
    {
      id: 'request-1',
      text: '路灯不亮',
      photos: ['cloud://env.bucket/photos/1.jpg'],
      category,
      place,
      anonymous: false,
      moderation: 'pass',
      route,
      ...change,
    },
    by,
    level,
    now,
  )
  return { ...request, number: '20261122-0001', version: 1, events: [{ ...event, seq: 1 }] }
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

export type LaterAction = Exclude<RequestAction, 'raise'>
export const laterActions = requestAction.options.filter((action): action is LaterAction => action !== 'raise')

/** What each action does when nothing special is asked of it. */
export const commands: Readonly<Record<LaterAction, Command>> = {
  accept: accept(level),
  arrive: arrive({ at: [117.1502, 34.85], accuracy: 12 }),
  ask: ask('几号楼前面的灯？'),
  answer: answer('三号楼前面'),
  resolve: resolve({ note: '已换灯泡', photos: ['cloud://env.bucket/photos/2.jpg'] }, level),
  return: returnToDesk('不在我的网格', assigneeOf(posts.desk), level),
  // To whoever does not have it yet.
  reassign: (request, at) => {
    const colleague = assigneeOf(posts.colleague)
    const to = request.assignee.post === colleague.post ? assigneeOf(posts.worker) : colleague
    return reassign(to, '', level)(request, at)
  },
  confirm,
  rejectResult: rejectResult({ reason: '还是不亮', photos: [] }, assigneeOf(posts.desk), level),
  rate: rate(5, ''),
  withdraw: withdraw(''),
  autoClose,
}

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

const accepted = (): Request => act(raised(), 'accept', actors.worker)
const resolved = (): Request => act(accepted(), 'resolve', actors.worker)

/** A request that came to a status the usual way. */
export const requestIn: Readonly<Record<RequestStatus, () => Request>> = {
  assigned: raised,
  pendingDispatch: () => act(raised(), 'return', actors.worker),
  inProgress: accepted,
  resolved,
  closed: () => act(resolved(), 'confirm', actors.resident),
  withdrawn: () => act(raised(), 'withdraw', actors.resident),
}
