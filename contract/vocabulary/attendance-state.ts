import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** `toConfirm`: sent later, without network at the time; it counts once the organiser says yes. */
export const attendanceState = z.enum(['there', 'toConfirm', 'absent'])
export type AttendanceState = z.infer<typeof attendanceState>

export const attendanceStateLabels: Labels<AttendanceState> = {
  there: '已签到',
  toConfirm: '离线签到，待组织者核对',
  absent: '没有到场',
}
