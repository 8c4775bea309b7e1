import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a unit has come with reporting in to a community. */
export const unitState = z.enum(['away', 'waiting', 'asked', 'reportedIn'])
export type UnitState = z.infer<typeof unitState>

export const unitStateLabels: Labels<UnitState> = {
  away: '未报到',
  waiting: '排队中',
  asked: '待社区确认',
  reportedIn: '已报到',
}
