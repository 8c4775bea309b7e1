import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What may be done to a request, by anybody. */
export const requestAction = z.enum([
  'raise',
  'accept',
  'arrive',
  'ask',
  'answer',
  'resolve',
  'return',
  'reassign',
  'confirm',
  'rejectResult',
  'rate',
  'withdraw',
  'autoClose',
])
export type RequestAction = z.infer<typeof requestAction>

export const requestActionLabels: Labels<RequestAction> = {
  raise: '反映',
  accept: '签收',
  arrive: '到场',
  ask: '问居民',
  answer: '回答',
  resolve: '办好了',
  return: '不是我的',
  reassign: '派给',
  confirm: '已解决',
  rejectResult: '没解决',
  rate: '评价',
  withdraw: '撤回',
  autoClose: '到期办结',
}
