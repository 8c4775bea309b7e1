import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How the term of a part-time member (兼职委员) stands today. */
export const termState = z.enum(['notBegun', 'serving', 'ending', 'expired', 'ended'])
export type TermState = z.infer<typeof termState>

export const termStateLabels: Labels<TermState> = {
  notBegun: '未到任期',
  serving: '在任',
  ending: '快到期',
  expired: '任期已满',
  ended: '已卸任',
}
