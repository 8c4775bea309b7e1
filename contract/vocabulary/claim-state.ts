import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How a member stands to a service post. */
export const claimState = z.enum(['out', 'waiting', 'claimed', 'serving'])
export type ClaimState = z.infer<typeof claimState>

export const claimStateLabels: Labels<ClaimState> = {
  out: '未认领',
  waiting: '排队中',
  claimed: '待社区确认',
  serving: '在岗',
}
