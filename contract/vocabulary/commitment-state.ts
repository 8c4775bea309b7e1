import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a unit has come with what it promised (承诺). */
export const commitmentState = z.enum(['promised', 'completed'])
export type CommitmentState = z.infer<typeof commitmentState>

export const commitmentStateLabels: Labels<CommitmentState> = {
  promised: '正在做',
  completed: '已完成',
}
