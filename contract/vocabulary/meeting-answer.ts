import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What an invited part-time member says to the notice of a meeting. */
export const meetingAnswer = z.enum(['coming', 'excused'])
export type MeetingAnswer = z.infer<typeof meetingAnswer>

export const meetingAnswerLabels: Labels<MeetingAnswer> = { coming: '参加', excused: '请假' }
