import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whether the meeting that is due in a quarter was held. */
export const quarterState = z.enum(['held', 'convened', 'toConvene', 'overdue'])
export type QuarterState = z.infer<typeof quarterState>

export const quarterStateLabels: Labels<QuarterState> = {
  held: '已召开',
  convened: '已通知，待召开',
  toConvene: '待召开',
  overdue: '逾期未召开',
}
