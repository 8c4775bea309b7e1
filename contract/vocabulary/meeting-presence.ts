import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whether an invited part-time member was at the meeting, by the list of the desk. */
export const meetingPresence = z.enum(['present', 'excused', 'absent'])
export type MeetingPresence = z.infer<typeof meetingPresence>

export const meetingPresenceLabels: Labels<MeetingPresence> = { present: '到会', excused: '请假', absent: '缺席' }
