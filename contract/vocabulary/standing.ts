import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whether somebody is there for a post: now, only from its next shift on, or not. */
export const standing = z.enum(['onDuty', 'offShift', 'onLeave', 'vacant'])
export type Standing = z.infer<typeof standing>

export const standingLabels: Labels<Standing> = {
  onDuty: '在岗',
  offShift: '现在不当班',
  onLeave: '请假，没有人顶岗',
  vacant: '暂时没有人',
}
