import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far an in-service party member has come with reporting in to the community where he lives. */
export const memberState = z.enum(['away', 'asked', 'reportedIn'])
export type MemberState = z.infer<typeof memberState>

export const memberStateLabels: Labels<MemberState> = {
  away: '未报到',
  asked: '待社区确认',
  reportedIn: '已报到',
}
