import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What became of a goal by the end of its year. */
export const goalResult = z.enum(['done', 'partly', 'notDone'])
export type GoalResult = z.infer<typeof goalResult>

export const goalResultLabels: Labels<GoalResult> = { done: '完成', partly: '部分完成', notDone: '没有完成' }
