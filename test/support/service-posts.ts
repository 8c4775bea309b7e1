import { memberId, servicePostId } from '../../contract/ids'
import type { HandRow, ServicePostRow, SuggestedPost } from '../../contract/serving'
import { here } from './organising'
import { minutesFromNow } from './resident'

/** What the post table has of whichever class is asked for. */
export const suggested: readonly SuggestedPost[] = [
  { id: '001', name: '楼道巡查员', duties: '看楼道有没有堆物', hands: 3 },
  { id: '002', name: '文明劝导员', duties: '劝导文明养犬', hands: 4 },
]

/** An open post of 青檀社区 with two places left, which the reader has not claimed. */
export const servicePostRow = (id: string, change: Partial<ServicePostRow> = {}): ServicePostRow => ({
  ...{ id: servicePostId.parse(id), version: 1, state: 'open', title: `岗位${id}`, class: 'safety', about: '' },
  ...{ when: '每周六上午', hands: 3, community: here, taken: 1, waiting: 0, toConfirm: 0 },
  claim: { state: 'out', place: null },
  ...{ isProposed: false, isOwn: false, note: '', createdAt: minutesFromNow(-60) },
  ...change,
})

export const handRow = (id: string, change: Partial<HandRow> = {}): HandRow => ({
  ...{ member: memberId.parse(id), name: `示例党员 ${id}`, unitName: '示例单位' },
  claim: { state: 'claimed', place: null },
  since: minutesFromNow(-30),
  isOwn: false,
  ...change,
})
