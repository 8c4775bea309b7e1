import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** When a member can help. */
export const freeTime = z.enum(['workdays', 'evenings', 'saturdays', 'sundays', 'holidays'])
export type FreeTime = z.infer<typeof freeTime>

export const freeTimeLabels: Labels<FreeTime> = {
  workdays: '工作日白天',
  evenings: '工作日晚上',
  saturdays: '周六',
  sundays: '周日',
  holidays: '节假日',
}
