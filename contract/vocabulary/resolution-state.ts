import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a resolution (决议) has come. */
export const resolutionState = z.enum(['open', 'reported', 'accepted'])
export type ResolutionState = z.infer<typeof resolutionState>

export const resolutionStateLabels: Labels<ResolutionState> = {
  open: '落实中',
  reported: '待验收',
  accepted: '已完成',
}
