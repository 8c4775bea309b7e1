import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Where a request stands. */
export const requestStatus = z.enum(['pendingDispatch', 'assigned', 'inProgress', 'resolved', 'closed', 'withdrawn'])
export type RequestStatus = z.infer<typeof requestStatus>

export const requestStatusLabels: Labels<RequestStatus> = {
  pendingDispatch: '待派遣',
  assigned: '待签收',
  inProgress: '处置中',
  resolved: '待确认',
  closed: '已办结',
  withdrawn: '已撤回',
}
