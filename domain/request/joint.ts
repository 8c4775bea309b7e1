import type { PartRole } from '../../contract/vocabulary/part-role'
import type { ServiceLevel } from '../service-level/limits'
import type { Said } from '../notification/notices-for'
import { partClock } from './parts'
import type { Assignee, Joint, Part, PartLimits, Request, RequestChanges, Whistle } from './request'

export interface Call {
  readonly to: Assignee
  readonly role: PartRole
  readonly task: string
}

const partsFor = (
  calls: readonly Call[],
  { sign }: PartLimits,
  request: Request,
  level: ServiceLevel,
  now: Date,
): Part[] =>
  calls.map(({ to, role, task }, i) => ({
    id: `${request.version + 1}-${i + 1}`,
    role,
    assignee: to,
    task,
    state: 'called',
    due: partClock('sign', sign, request, level, now),
    late: [],
    signedAt: null,
    contactedAt: null,
    arrivedAt: null,
    whereabouts: null,
    report: null,
    rating: null,
  }))

type Beginning = Pick<Joint, 'kind' | 'type' | 'matters' | 'note' | 'limits'> & { readonly calls: readonly Call[] }

/** Several begin to work at once: each has his own clock, the request has none until `by` ends it. */
export const opened = (
  { calls, ...about }: Beginning,
  by: Assignee,
  request: Request,
  level: ServiceLevel,
  now: Date,
): RequestChanges => ({
  joint: { ...about, by, parts: partsFor(calls, about.limits, request, level, now), closedAt: null },
  assignee: by,
  question: null,
  due: null,
})

/** A whistle that needs nobody's leave any more. */
export const begun = (
  request: Request,
  whistle: Whistle,
  by: Assignee,
  level: ServiceLevel,
  now: Date,
): RequestChanges =>
  opened(
    { ...whistle, kind: 'whistle', calls: whistle.calls.map((call) => ({ ...call, task: whistle.note })) },
    by,
    request,
    level,
    now,
  )

/** What its reporter hears once the whistle is blown, and not while it waits for leave. */
export const heardOfWhistle = ({ matters, calls }: Whistle): Said => ({
  to: 'reporter',
  title: '多家一起办理',
  text: `${matters.map(({ name }) => name).join('、')}：${calls.map(({ to }) => to.name).join('、')}`,
})
