import type { NoticeTemplate } from '../../contract/vocabulary/notice-template'
import { isResident, partyLabels } from '../../contract/vocabulary/party'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import { maskText } from '../privacy/mask-text'
import type { Request, RequestEvent } from '../request/request'

/** Who hears of an event. `told`: whom the step itself names. */
export type Audience =
  | 'reporter'
  | 'followers'
  | 'assignee'
  | 'checker'
  | 'lastHandler'
  | 'calledParts'
  | 'openParts'
  | 'caller'
  | 'approver'
  | 'copies'
  | 'told'

export type Words = Pick<RequestEvent, 'by' | 'party' | 'note' | 'detail'>

export interface NoticeRow {
  readonly to: Audience
  readonly template: NoticeTemplate
  /** Of a task: at most five Chinese characters and nothing else, as a `phrase` field of a message takes no more. */
  readonly title: string
  readonly text: (request: Request, event: Words) => string
}

const handed = { to: 'assignee', template: 'taskArrived', title: '新任务' } as const
const progress = { to: 'reporter', template: 'requestProgress' } as const
const follow = { to: 'followers', template: 'requestProgress' } as const
const task = { template: 'taskArrived' } as const

/** So many characters, an emoji counted and kept as one. */
export const beginning = (text: string): string => [...text].slice(0, 30).join('')

export const sentence = (text: string): string => (text === '' || /[。！？!?…]$/.test(text) ? text : `${text}。`)

export const whatAndWhere = (request: Request): string =>
  `${request.category.name}：${beginning(request.text)}（${request.place.areaName}${request.place.buildingName ?? ''}）`

/** The same for neighbours: nobody's name and no door. */
const whatNearby = (request: Request): string =>
  `${request.category.name}：${beginning(maskText(request.text))}（${request.place.areaName}）`

const saidAndWhat = (request: Request, event: Words): string =>
  `${sentence(event.note ?? event.detail ?? '')}${whatAndWhere(request)}`

const detailAndWhat = (request: Request, event: Words): string =>
  `${sentence(event.detail ?? '')}${whatAndWhere(request)}`

/** Residents are not named to those who work for them. */
const who = ({ by, party }: Words): string => (isResident(party) ? partyLabels[party] : by)

const byAndSaid = (request: Request, event: Words): string => `${who(event)}：${saidAndWhat(request, event)}`

/** Who reads it knows one reporter: this is another one. */
const urging = (request: Request, event: Words): string =>
  event.party === 'fellow' ? `一位居民催办：${saidAndWhat(request, event)}` : byAndSaid(request, event)

const detail = (_: Request, event: Words): string => event.detail ?? ''
const note = (_: Request, event: Words): string => event.note ?? ''

const settledText = ({ status }: Request, { note: said, detail: what }: Words): string =>
  status === 'rejected'
    ? `${what ?? ''}：${sentence(said ?? '')}还可以在 15 天内要求再看一次`
    : `${what ?? ''}；还可以评价`

const redispatch: NoticeRow = {
  ...progress,
  title: '正在换人办理',
  text: (request) => `已交 ${request.assignee.name} 重新派遣`,
}

/** A result to say yes or no to, by its reporter; where somebody else checks, he is told what comes. */
const result: readonly NoticeRow[] = [
  {
    to: 'reporter',
    template: 'resultToConfirm',
    title: '已办好，请您确认',
    text: (_, event) => `${event.by}：${event.note ?? ''}`,
  },
  { ...follow, title: '已办好', text: (_, event) => `${event.by}：${maskText(event.note ?? '')}` },
]

const toCheck: NoticeRow = { ...task, to: 'checker', title: '请去核查', text: byAndSaid }

const handedOver: readonly NoticeRow[] = [
  { ...handed, text: saidAndWhat },
  { ...task, to: 'lastHandler', title: '已改派', text: whatAndWhere },
  { ...progress, title: '已重新派遣', text: detail },
]

const sentBackToWork = (title: string): readonly NoticeRow[] => [{ ...handed, title, text: saidAndWhat }]

/** Who is told what after each event. */
export const noticeTable: Readonly<Record<RequestEventType, readonly NoticeRow[]>> = {
  raised: [
    { ...handed, text: whatAndWhere },
    { ...task, to: 'copies', title: '抄送', text: whatAndWhere },
  ],
  reported: [{ ...handed, text: detailAndWhat }],
  registered: [
    { ...handed, text: whatAndWhere },
    { ...task, to: 'copies', title: '抄送', text: whatAndWhere },
  ],
  entrusted: [
    { ...handed, title: '部门交办', text: detailAndWhat },
    { ...task, to: 'approver', title: '准入审批', text: detailAndWhat },
  ],
  accepted: [{ ...progress, title: '已签收', text: (_, event) => `${event.by} 已签收，会尽快处理` }],
  arrived: [{ ...progress, title: '已到现场', text: (_, event) => `${event.by} 已到现场` }],
  verified: [{ ...handed, title: '已经核实', text: detailAndWhat }],
  asked: [{ ...progress, title: '有个问题想问您', text: note }],
  answered: [{ ...handed, title: '居民已回答', text: note }],
  resolved: [...result, toCheck],
  returned: [
    { ...handed, title: '退回待派遣', text: (request, event) => `${event.by} 退回：${saidAndWhat(request, event)}` },
    redispatch,
  ],
  transferred: handedOver,
  referred: [
    { ...handed, title: '请上级办', text: byAndSaid },
    { ...progress, title: '已请上级办理', text: (request) => `已请 ${request.assignee.name} 办理` },
  ],
  reassigned: handedOver,
  recategorised: [{ ...progress, title: '已更改类别', text: detail }],
  relocated: [
    { ...handed, title: '更正地点', text: saidAndWhat },
    { ...task, to: 'told', title: '已改派', text: detailAndWhat },
    { ...task, to: 'copies', title: '抄送', text: whatAndWhere },
    { ...progress, title: '已更正地点', text: detail },
    { ...follow, title: '已更正地点', text: detail },
  ],
  rejected: [
    { ...progress, title: '不予受理', text: (_, event) => `${sentence(event.note ?? '')}还可以在 15 天内要求再看一次` },
    { ...follow, title: '不予受理', text: (_, event) => maskText(event.note ?? '') },
    { ...task, to: 'lastHandler', title: '不予受理', text: saidAndWhat },
  ],
  suspensionRequested: [{ ...task, to: 'approver', title: '挂起审批', text: detailAndWhat }],
  resumed: [
    { ...handed, title: '恢复办理', text: whatAndWhere },
    { ...progress, title: '已恢复办理', text: (request) => `${request.assignee.name} 继续办理` },
  ],
  extensionRequested: [{ ...task, to: 'approver', title: '延期审批', text: detailAndWhat }],
  approved: [{ ...task, to: 'told', title: '上级已同意', text: detailAndWhat }],
  disapproved: [{ ...task, to: 'told', title: '上级未同意', text: saidAndWhat }],
  blown: [
    { ...task, to: 'approver', title: '吹哨审批', text: detailAndWhat },
    { ...task, to: 'calledParts', title: '吹哨报到', text: whatAndWhere },
  ],
  split: [
    { ...task, to: 'calledParts', title: '分办任务', text: whatAndWhere },
    { ...progress, title: '多家一起办理', text: detail },
  ],
  partSigned: [{ ...task, to: 'caller', title: '单位已签收', text: (_, event) => `${event.by} 已签收` }],
  partContacted: [{ ...task, to: 'caller', title: '单位已联系', text: byAndSaid }],
  partArrived: [
    { ...task, to: 'caller', title: '单位已到场', text: (_, event) => `${event.by} 已到场：${event.detail ?? ''}` },
    { ...progress, title: '有单位到了现场', text: (_, event) => `${event.by} 已到现场` },
  ],
  partReported: [{ ...task, to: 'caller', title: '单位已反馈', text: byAndSaid }],
  partExtensionRequested: [
    {
      ...task,
      to: 'approver',
      title: '延期审批',
      text: (request, event) => `${event.by}：${detailAndWhat(request, event)}`,
    },
    { ...task, to: 'caller', title: '申请延期', text: byAndSaid },
  ],
  partReturned: [
    { ...task, to: 'approver', title: '退哨裁定', text: byAndSaid },
    { ...task, to: 'caller', title: '申请退哨', text: byAndSaid },
  ],
  partRedone: [{ ...task, to: 'openParts', title: '请再办', text: saidAndWhat }],
  jointClosed: [...result, toCheck, { ...task, to: 'told', title: '已经收哨', text: saidAndWhat }],
  checked: [
    { ...task, to: 'lastHandler', title: '核查通过', text: whatAndWhere },
    { ...progress, title: '已办结', text: (_, event) => `${event.by} 已到现场核查，办好了；还可以评价` },
    { ...follow, title: '已办结', text: whatNearby },
  ],
  checkFailed: sentBackToWork('核查未通过'),
  confirmed: [
    { ...task, to: 'lastHandler', title: '确认已解决', text: whatAndWhere },
    { ...follow, title: '已办结', text: whatNearby },
  ],
  resultRejected: sentBackToWork('还没解决'),
  rated: [{ ...task, to: 'lastHandler', title: '收到评价', text: detail }],
  reopened: [
    { ...handed, title: '重新办理', text: saidAndWhat },
    { ...progress, title: '已重新办理', text: (request) => `已交 ${request.assignee.name} 派遣` },
    { ...follow, title: '已重新办理', text: whatNearby },
  ],
  withdrawn: [
    { ...handed, title: '居民已撤回', text: whatAndWhere },
    {
      ...follow,
      title: '已撤回',
      text: (request) => `反映人撤回了这件事；如果还没解决，请您再反映一次。${whatNearby(request)}`,
    },
  ],
  joined: [
    { ...handed, title: '居民附议', text: detailAndWhat },
    { ...task, to: 'told', title: '多人附议', text: detailAndWhat },
  ],
  left: [],
  absorbed: [],
  merged: [
    { ...progress, title: '已并入同一件', text: (_, event) => `${event.detail ?? ''}，有进展会告诉您` },
    { ...task, to: 'assignee', title: '已经合并', text: detailAndWhat },
  ],
  released: [],
  unmerged: [
    { ...handed, title: '撤销合并', text: whatAndWhere },
    { ...progress, title: '改为单独办理', text: detail },
  ],
  urged: [
    { ...handed, title: '催办', text: urging },
    { ...task, to: 'openParts', title: '催办', text: urging },
  ],
  supervised: [],
  supervisionReplied: [{ ...task, to: 'told', title: '督办回复', text: byAndSaid }],
  commented: [
    { ...handed, title: '有人留言', text: byAndSaid },
    { ...task, to: 'openParts', title: '有人留言', text: byAndSaid },
  ],
  autoClosed: [
    { ...progress, title: '已自动办结', text: () => '一直没有收到您的回复，已自动办结；还可以评价' },
    { ...follow, title: '已办结', text: whatNearby },
  ],
  // Each rung says to whom and in which words: domain/request/escalate.ts.
  escalated: [],
  rezoned: [
    { ...handed, title: '网格调整', text: detailAndWhat },
    { ...progress, title: '换了负责的网格', text: detail },
  ],
  settled: [{ ...progress, title: '同一件有结果了', text: settledText }],
  reporterLeft: [],
}
