import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestSource } from '../../contract/vocabulary/source'
import type { RequestStatus } from '../../contract/vocabulary/status'
import { isDesk } from '../access/parties'
import type { Route } from '../routing/route'
import type { Due } from '../service-level/clock'
import { dueFor, dueForWork } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import { applied } from './approvals'
import { levelAt } from './to-desk'
import type { Assignee, Category, Place, Request, RequestEvent } from './request'
import { transitionOf } from './transitions'

/** What is told about a matter, however it comes in. */
export interface Told {
  readonly id: string
  readonly text: string
  readonly photos: readonly string[]
  readonly category: Category
  readonly place: Place
  readonly moderation: Request['moderation']
  readonly confidential: boolean
  /** The post that the complaint is about. */
  readonly about: string | null
  /** Who can act in that post at the time, by OPENID. */
  readonly accused: readonly string[]
}

/** Who says so: `person` is empty where there is no account. `post` and `by` are those in which it is entered. */
export interface Origin {
  readonly reporter: Request['reporter']
  readonly person: string
  readonly post: string | null
  readonly by: string
  readonly party: 'reporter' | 'desk'
}

export type NewRequest = Omit<Request, 'events' | 'version' | 'number'>

export interface Filing {
  readonly request: NewRequest
  readonly event: Omit<RequestEvent, 'seq'>
}

type Entry = Extract<RequestAction, 'raise' | 'report' | 'register' | 'entrust'>

const sources: Readonly<Record<Entry, RequestSource>> = {
  raise: 'resident',
  report: 'worker',
  register: 'desk',
  entrust: 'department',
}

interface Start {
  readonly status: RequestStatus
  readonly assignee: Assignee
  readonly reasons: readonly string[]
  readonly due: Due
  readonly copies?: readonly string[]
  readonly lastHandler?: Assignee
  readonly handledBy?: string
  readonly note?: string
  readonly photos?: readonly string[]
  readonly detail: string
}

const blank = {
  verification: null,
  returnedBy: [],
  setAside: null,
  suspension: null,
  approvals: [],
  joint: null,
  marks: [],
  supervisions: [],
  question: null,
  rating: null,
  rejections: 0,
  reopenedByReporter: false,
  closedAt: null,
  followers: [],
  mergedInto: null,
  photoStates: {},
} as const

const file = (entry: Entry, told: Told, origin: Origin, start: Start, now: Date): Filing => {
  const { status, assignee, reasons, due } = start
  const posts = [assignee.post, ...(start.lastHandler ? [start.lastHandler.post] : [])]
  const request: NewRequest = {
    ...told,
    ...blank,
    status,
    source: sources[entry],
    reporter: origin.reporter,
    level: 1,
    assignee,
    lastHandler: start.lastHandler ?? null,
    handledBy: start.handledBy ?? null,
    participants: [...new Set(posts)],
    copies: start.copies ?? [],
    reasons,
    due,
    createdAt: now,
    updatedAt: now,
  }
  return {
    request: { ...request, level: levelAt(assignee, { ...request, number: '', version: 0, events: [] }) },
    event: {
      type: transitionOf(entry).event,
      at: now,
      party: origin.party,
      person: origin.person,
      post: origin.post,
      by: origin.by,
      note: start.note ?? null,
      photos: start.photos ?? [],
      detail: start.detail,
    },
  }
}

const routed = ({ assignee, reasons, copies }: Route, category: Category, level: ServiceLevel, now: Date): Start => {
  const toDesk = isDesk(assignee.duty)
  return {
    status: toDesk ? 'pendingDispatch' : 'assigned',
    assignee,
    reasons,
    copies: copies.map(({ post }) => post),
    due: dueFor(toDesk ? 'dispatch' : 'accept', category, level, now),
    detail: toDesk ? `已交 ${assignee.name} 派遣` : `已派给 ${assignee.name}`,
  }
}

/** A resident raises it, or a desk writes it down for a caller: it has already found somebody. */
export const raise = (
  entry: 'raise' | 'register',
  told: Told,
  origin: Origin,
  route: Route,
  level: ServiceLevel,
  now: Date,
): Filing => file(entry, told, origin, routed(route, told.category, level, now), now)

/** What a worker does about what he has found. */
export type Outlook =
  | { readonly kind: 'fixed'; readonly note: string; readonly photos: readonly string[]; readonly checker: Assignee }
  | { readonly kind: 'mine' }
  | { readonly kind: 'desk'; readonly desk: Assignee }

const outlooks: {
  readonly [Kind in Outlook['kind']]: (
    outlook: Extract<Outlook, { kind: Kind }>,
    told: Told,
    worker: Assignee,
    person: string,
    level: ServiceLevel,
    now: Date,
  ) => Start
} = {
  fixed: ({ note, photos, checker }, { category }, worker, person, level, now) => ({
    status: 'pendingCheck',
    assignee: checker,
    reasons: [`${worker.name} 即查即改，由 ${checker.name} 核查`],
    due: dueFor('check', category, level, now),
    lastHandler: worker,
    handledBy: person,
    note,
    photos,
    detail: '即查即改',
  }),
  mine: (_, { category }, worker, __, level, now) => ({
    status: 'inProgress',
    assignee: worker,
    reasons: [`${worker.name} 自己上报，自己办理`],
    due: dueForWork(category, level, now),
    detail: '上报并自办',
  }),
  desk: ({ desk }, { category }, worker, __, level, now) => ({
    status: 'pendingDispatch',
    assignee: desk,
    reasons: [`${worker.name} 上报，交 ${desk.name} 派遣`],
    due: dueFor('dispatch', category, level, now),
    lastHandler: worker,
    detail: `已交 ${desk.name} 派遣`,
  }),
}

/** A worker's own report files directly: he has seen it. */
export const report = (
  told: Told,
  origin: Origin,
  worker: Assignee,
  outlook: Outlook,
  level: ServiceLevel,
  now: Date,
): Filing => {
  const begin = outlooks[outlook.kind]
  const start = begin(outlook as never, told, worker, origin.person, level, now)
  return file('report', told, origin, start, now)
}

/**
 * A department gives a community something to do. @param gate the street's desk, whose leave it takes when the matter is not on the
 * community's access list; null when it is
 */
export const entrust = (
  told: Told,
  origin: Origin,
  department: Assignee,
  community: Assignee,
  gate: Assignee | null,
  level: ServiceLevel,
  now: Date,
): Filing => {
  const start: Start = {
    status: gate === null ? 'pendingDispatch' : 'held',
    assignee: community,
    reasons: [gate === null ? '事项在社区准入清单内' : `事项不在社区准入清单内，先由 ${gate.name} 审批`],
    due: dueFor(gate === null ? 'dispatch' : 'approve', told.category, level, now),
    detail: gate === null ? `已交 ${community.name}` : `等 ${gate.name} 同意`,
  }
  const filing = file('entrust', told, origin, start, now)
  if (gate === null) return filing
  const held = { ...filing.request, number: '', version: 0, events: [] }
  const note = told.text.slice(0, 50)
  return {
    ...filing,
    request: {
      ...filing.request,
      approvals: applied(held, 'access', { to: gate, note, asker: origin.person }, {}, level, now, department),
    },
  }
}
