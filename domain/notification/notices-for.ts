import type { NoticeTemplate } from '../../contract/vocabulary/notice-template'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { Request, RequestEvent } from '../request/request'

type Audience = 'reporter' | 'assignee' | 'lastHandler'

interface NoticeRow {
  readonly to: Audience
  readonly template: NoticeTemplate
  /** Of a task: at most five Chinese characters and nothing else, as a `phrase` field of a message takes no more. */
  readonly title: string
  readonly text: (request: Request, event: Pick<RequestEvent, 'by' | 'note' | 'detail'>) => string
}

export interface Notice {
  /** A person (OPENID) or a post, whose holder of the moment gets it. */
  readonly to: { readonly kind: 'person' | 'post'; readonly id: string }
  readonly template: NoticeTemplate
  readonly title: string
  readonly text: string
}

const handed = { to: 'assignee', template: 'taskArrived', title: '新任务' } as const
const progress = { to: 'reporter', template: 'requestProgress' } as const

/** So many characters, an emoji counted and kept as one. */
const beginning = (text: string): string => [...text].slice(0, 30).join('')

const sentence = (text: string): string => (/[。！？!?…]$/.test(text) ? text : `${text}。`)

const whatAndWhere = (request: Request): string =>
  `${request.category.name}：${beginning(request.text)}（${request.place.areaName}${request.place.buildingName ?? ''}）`

/** Who is told what after each event. */
export const noticeTable: Readonly<Record<RequestEventType, readonly NoticeRow[]>> = {
  raised: [{ ...handed, text: whatAndWhere }],
  accepted: [{ ...progress, title: '已签收', text: (_, event) => `${event.by} 已签收，会尽快处理` }],
  arrived: [{ ...progress, title: '已到现场', text: (_, event) => `${event.by} 已到现场` }],
  asked: [{ ...progress, title: '有个问题想问您', text: (_, event) => event.note ?? '' }],
  answered: [{ ...handed, title: '居民已回答', text: (_, event) => event.note ?? '' }],
  resolved: [
    {
      to: 'reporter',
      template: 'resultToConfirm',
      title: '已办好，请您确认',
      text: (_, event) => `${event.by}：${event.note ?? ''}`,
    },
  ],
  returned: [
    {
      ...handed,
      title: '退回待派遣',
      text: (request, event) => `${event.by} 退回：${sentence(event.note ?? '')}${whatAndWhere(request)}`,
    },
    { ...progress, title: '正在换人办理', text: (request) => `已交 ${request.assignee.name} 重新派遣` },
  ],
  reassigned: [
    { ...handed, text: whatAndWhere },
    { to: 'lastHandler', template: 'taskArrived', title: '已改派', text: whatAndWhere },
    { ...progress, title: '已重新派遣', text: (_, event) => event.detail ?? '' },
  ],
  confirmed: [{ to: 'lastHandler', template: 'taskArrived', title: '确认已解决', text: whatAndWhere }],
  resultRejected: [
    { ...handed, title: '还没解决', text: (request, event) => `${sentence(event.note ?? '')}${whatAndWhere(request)}` },
  ],
  rated: [{ to: 'lastHandler', template: 'taskArrived', title: '收到评价', text: (_, event) => event.detail ?? '' }],
  withdrawn: [{ ...handed, title: '居民已撤回', text: whatAndWhere }],
  autoClosed: [{ ...progress, title: '已自动办结', text: () => '一直没有收到您的回复，已自动办结；还可以评价' }],
}

const addressees: Readonly<Record<Audience, (request: Request) => Notice['to'] | null>> = {
  reporter: (request) => ({ kind: 'person', id: request.reporter.person }),
  assignee: (request) => ({ kind: 'post', id: request.assignee.post }),
  lastHandler: (request) => request.lastHandler && { kind: 'post', id: request.lastHandler.post },
}

/** The notices an event causes, given the request as it is after the event. */
export const noticesFor = (request: Request, event: Omit<RequestEvent, 'seq'>): Notice[] =>
  noticeTable[event.type].flatMap(({ to, template, title, text }) => {
    const addressee = addressees[to](request)
    return addressee === null ? [] : [{ to: addressee, template, title, text: text(request, event) }]
  })
