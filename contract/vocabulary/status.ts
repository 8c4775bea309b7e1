import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Where a request stands. */
export const requestStatus = z.enum([
  'held',
  'pendingDispatch',
  'assigned',
  'inProgress',
  'suspended',
  'joint',
  'pendingCheck',
  'resolved',
  'closed',
  'rejected',
  'merged',
  'withdrawn',
])
export type RequestStatus = z.infer<typeof requestStatus>

export const requestStatusLabels: Labels<RequestStatus> = {
  held: '待准入',
  pendingDispatch: '待派遣',
  assigned: '待签收',
  inProgress: '处置中',
  suspended: '已挂起',
  joint: '会办中',
  pendingCheck: '待核查',
  resolved: '待确认',
  closed: '已办结',
  rejected: '不予受理',
  merged: '已合并',
  withdrawn: '已撤回',
}

/** Nobody has anything to do there any more, unless it is opened again; a merged one is done with the one it was merged into. */
export const finalStatuses = ['closed', 'rejected', 'merged', 'withdrawn'] as const satisfies readonly RequestStatus[]

export const isFinal = (status: RequestStatus): boolean => (finalStatuses as readonly RequestStatus[]).includes(status)
