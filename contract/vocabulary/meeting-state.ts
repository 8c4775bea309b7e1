import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a meeting has come; `held`: who was there has been written down. */
export const meetingState = z.enum(['convened', 'held', 'published', 'calledOff'])
export type MeetingState = z.infer<typeof meetingState>

export const meetingStateLabels: Labels<MeetingState> = {
  convened: '已通知',
  held: '已开，待发纪要',
  published: '纪要已发布',
  calledOff: '已取消',
}
