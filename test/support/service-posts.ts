import { memberId, servicePostId } from '../../contract/ids'
import type { HandRow, ServicePostRow } from '../../contract/serving'
import { here } from './organising'
import { minutesFromNow } from './resident'

/** An open post of 青檀社区 with two places left, which the reader has not claimed. */
export const servicePostRow = (id: string, change: Partial<ServicePostRow> = {}): ServicePostRow => ({
  ...{ id: servicePostId.parse(id), version: 1, state: 'open', title: `岗位${id}`, class: 'safety', about: '' },
  ...{ when: '每周六上午', hands: 3, community: here, taken: 1, waiting: 0 },
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
