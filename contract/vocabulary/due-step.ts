import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What must be done by a due time: first the life of a request, then what runs beside it. */
export const dueStep = z.enum([
  'dispatch',
  'accept',
  'arrive',
  'resolve',
  'check',
  'confirm',
  'sign',
  'contact',
  'report',
  'approve',
  'reply',
])
export type DueStep = z.infer<typeof dueStep>

/** Each reads well after a time: 今天 17:30 前签收哨声. */
export const dueStepLabels: Labels<DueStep> = {
  dispatch: '派遣',
  accept: '签收',
  arrive: '到场',
  resolve: '办结',
  check: '核查',
  confirm: '确认',
  sign: '签收哨声',
  contact: '联系吹哨方',
  report: '反馈结果',
  approve: '审批',
  reply: '回复督办',
}
