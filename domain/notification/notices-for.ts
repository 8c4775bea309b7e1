import type { NoticeTemplate } from '../../contract/vocabulary/notice-template'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import { isFinal } from '../../contract/vocabulary/status'
import { maskText } from '../privacy/mask-text'
import { openParts } from '../request/parts'
import type { Assignee, Request, RequestEvent } from '../request/request'
import { departmentRatings, type DepartmentRating } from '../statistics/department-ratings'
import { beginning, noticeTable, sentence, whatAndWhere, type Audience } from './notice-table'

export interface Notice {
  /**
   * A person (OPENID), a post, whose holder of the moment gets it, a request that was merged and ends with this one, or the assessment,
   * which learns how a part of a whistle was rated.
   */
  readonly to: { readonly kind: 'person' | 'post' | 'request' | 'assessment'; readonly id: string }
  readonly template: NoticeTemplate
  readonly title: string
  readonly text: string
  /** What a message says besides about what and where it is, as much as this addressee may know. */
  readonly subject: { readonly title: string; readonly place: string }
  /** What the assessment learns. */
  readonly rating?: DepartmentRating
}

export type Whom = 'reporter' | Assignee

/** What a step tells somebody in words of its own. */
export interface Said {
  readonly to: Whom
  readonly title: string
  readonly text: string
}

/** Whom a step names besides those whom every such step tells. */
export type Told = Whom | Said

const isSaid = (one: Told): one is Said => one !== 'reporter' && 'text' in one

type To = Notice['to']

const person = (id: string): To[] => (id === '' ? [] : [{ kind: 'person', id }])
const post = (assignee: Assignee | null): To[] => (assignee === null ? [] : [{ kind: 'post', id: assignee.post }])

const toWhom = (whom: Whom, { reporter }: Request): To[] => (whom === 'reporter' ? person(reporter.person) : post(whom))

/** Events with which a request ends. */
const ending: readonly RequestEventType[] = [
  'checked',
  'confirmed',
  'autoClosed',
  'rejected',
  'disapproved',
  'withdrawn',
]

const ends = ({ status }: Pick<Request, 'status'>, { type }: Pick<RequestEvent, 'type'>): boolean =>
  isFinal(status) && ending.includes(type)

/** Who is told of an end by his own request, which was merged into this one, is not told of it twice. */
const followersToTell = (request: Request, event: Pick<RequestEvent, 'type'>): To[] => {
  const own = ends(request, event) ? request.followers.filter((follower) => follower.request !== null) : []
  return request.followers
    .filter(({ person: who }) => !own.some((follower) => follower.person === who))
    .flatMap((follower) => person(follower.person))
}

/** Steps whose result is somebody's to check are told to him and not to a handler who has just taken them himself. */
const addressees: Readonly<
  Record<Audience, (request: Request, event: Omit<RequestEvent, 'seq'>, told: readonly Told[]) => To[]>
> = {
  reporter: ({ reporter }) => person(reporter.person),
  followers: followersToTell,
  assignee: ({ assignee }, event) => (event.post === assignee.post ? [] : post(assignee)),
  checker: ({ status, assignee }, event) =>
    status !== 'pendingCheck' || event.post === assignee.post ? [] : post(assignee),
  lastHandler: ({ lastHandler }) => post(lastHandler),
  calledParts: ({ joint }) =>
    joint?.parts.filter(({ state }) => state === 'called').flatMap(({ assignee }) => post(assignee)) ?? [],
  openParts: ({ joint }) => (joint === null ? [] : openParts(joint).flatMap(({ assignee }) => post(assignee))),
  caller: ({ joint }) => post(joint?.by ?? null),
  approver: ({ approvals }) => post(approvals.at(-1)?.to ?? null),
  copies: ({ copies }) => copies.map((id) => ({ kind: 'post', id })),
  told: (request, _, told) => told.flatMap((one) => (isSaid(one) ? [] : toWhom(one, request))),
}

/** Tasks lie on posts; a person is told how his own request gets on. */
const templateFor = ({ kind }: To, template: NoticeTemplate): NoticeTemplate =>
  kind === 'person' && template === 'taskArrived' ? 'requestProgress' : template

const isReporter = ({ kind, id }: To, { reporter }: Request): boolean => kind === 'person' && id === reporter.person

/** Outside its chain nobody learns more of a confidential one than its number: not even who has it, or had to do what. */
const isOutside = (to: To, request: Request): boolean =>
  request.confidential && !isReporter(to, request) && !request.participants.includes(to.id)

const numberOnly = ({ number }: Request): string => `保密诉求 ${number}`

/** Kept with the notice: who is outside when it is made stays so in its message. A neighbour reads neither names nor doors. */
const subjectFor = (request: Request, to: To): Notice['subject'] => {
  const { text, place } = request
  if (isOutside(to, request)) return { title: numberOnly(request), place: '保密' }
  return to.kind === 'person' && !isReporter(to, request)
    ? { title: beginning(maskText(text)), place: place.areaName }
    : { title: beginning(text), place: `${place.areaName}${place.buildingName ?? ''}` }
}

const saying = (request: Request, told: readonly Told[]): Notice[] =>
  told.filter(isSaid).flatMap(({ to, title, text }) =>
    toWhom(to, request).map((addressee) => ({
      to: addressee,
      template: templateFor(addressee, 'taskArrived'),
      title,
      text: isOutside(addressee, request) ? numberOnly(request) : `${sentence(text)}${whatAndWhere(request)}`,
      subject: subjectFor(request, addressee),
    })),
  )

/** Results are asked about only where its reporter is asked: while they are checked nobody else has to do anything. */
const isAbout = (audience: Audience, template: NoticeTemplate, { status }: Request): boolean =>
  template !== 'resultToConfirm' || audience !== 'reporter' || status === 'resolved'

/** What nobody is told, but something else has to be done about. */
const silent = { template: 'requestProgress', title: '', text: '', subject: { title: '', place: '' } } as const

/** Requests that were merged into this one follow it to its end. */
const settling = (request: Request, event: Pick<RequestEvent, 'type'>): Notice[] =>
  ends(request, event)
    ? request.followers.flatMap(({ request: id }) => (id === null ? [] : [{ ...silent, to: { kind: 'request', id } }]))
    : []

/** Each department that came is rated: it goes along as it is, for the request may be opened again and whistled for anew. */
const rating = (request: Request, { type }: Pick<RequestEvent, 'type'>): Notice[] =>
  type === 'jointClosed'
    ? departmentRatings(request).map((one) => ({ ...silent, to: { kind: 'assessment', id: one.part }, rating: one }))
    : []

/** A step of people names its audience twice where they are the same: each is told once. */
const once = (notices: readonly Notice[]): Notice[] => {
  const seen = new Set<string>()
  return notices.filter(({ to }) => {
    const key = `${to.kind}:${to.id}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Neighbours follow what happens, not at whose door. */
const told = (to: Audience, text: string): string => (to === 'followers' ? maskText(text) : text)

/** The notices an event causes, given the request as it is after the event. */
export const noticesFor = (request: Request, event: Omit<RequestEvent, 'seq'>, named: readonly Told[] = []): Notice[] =>
  once([
    ...noticeTable[event.type]
      .filter(({ to, template }) => isAbout(to, template, request))
      .flatMap(({ to, template, title, text }) =>
        addressees[to](request, event, named).map((addressee) => ({
          to: addressee,
          template: templateFor(addressee, template),
          title,
          text: isOutside(addressee, request) ? numberOnly(request) : told(to, text(request, event)),
          subject: subjectFor(request, addressee),
        })),
      ),
    ...saying(request, named),
    ...settling(request, event),
    ...rating(request, event),
  ])
