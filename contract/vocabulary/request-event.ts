import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What has happened to a request. Past tense; one for each action. */
export const requestEventType = z.enum([
  'raised',
  'accepted',
  'arrived',
  'asked',
  'answered',
  'resolved',
  'returned',
  'reassigned',
  'confirmed',
  'resultRejected',
  'rated',
  'withdrawn',
  'autoClosed',
])
export type RequestEventType = z.infer<typeof requestEventType>

export const requestEventLabels: Labels<RequestEventType> = {
  raised: '提交了诉求',
  accepted: '已签收',
  arrived: '已到现场',
  asked: '有问题想问您',
  answered: '已回答',
  resolved: '已办好，请确认',
  returned: '已退回，说明了原因',
  reassigned: '已重新派遣',
  confirmed: '确认已解决',
  resultRejected: '反映还没解决',
  rated: '已评价',
  withdrawn: '已撤回',
  autoClosed: '到期未回复，自动办结',
}
