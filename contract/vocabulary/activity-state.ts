import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** `settling`: it is over, and the hours of those who came are being credited. */
export const activityState = z.enum(['published', 'settling', 'closed', 'cancelled'])
export type ActivityState = z.infer<typeof activityState>

export const activityStateLabels: Labels<ActivityState> = {
  published: '报名中',
  settling: '正在结算',
  closed: '已结束',
  cancelled: '已取消',
}
