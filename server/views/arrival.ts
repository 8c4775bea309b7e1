import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { Actor } from '../../domain/access/actor'
import type { Request } from '../../domain/request/request'
import { eventBy } from './event-by'

/** What it is called when somebody moves a request on with words of his own. */
const sent: Partial<Record<RequestEventType, string>> = {
  returned: '退回',
  transferred: '转交',
  referred: '请上级办',
  relocated: '更正地点',
  checkFailed: '核查不通过',
  resultRejected: '反映没解决',
  reopened: '要求重新办理',
}
/** After these the reasons of the routing are what there is to say. */
const routed: readonly RequestEventType[] = ['raised', 'reported', 'registered', 'entrusted', 'reassigned']

const isMove = (type: RequestEventType): boolean => type in sent || routed.includes(type)

/** Why a request lies where it lies. Said among colleagues: its reporter reads where it went instead. */
export const arrival = (request: Request, actor: Actor): string[] => {
  if (request.reporter.person === actor.person) return []
  const moved = request.events.findLast(({ type }) => isMove(type))
  const what = moved && sent[moved.type]
  if (moved === undefined || what === undefined) return [...request.reasons]
  return [
    `${eventBy(moved, request, actor)} ${what}：${moved.note ?? ''}`,
    ...(moved.detail === null ? [] : [moved.detail]),
  ]
}
