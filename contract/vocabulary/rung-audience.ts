import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whom a rung tells: who has it, and the levels above him up to the district centre. */
export const rungAudience = z.enum(['reporter', 'handler', 'chief', 'desk', 'above', 'top'])
export type RungAudience = z.infer<typeof rungAudience>

export const rungAudienceLabels: Labels<RungAudience> = {
  reporter: '反映人',
  handler: '处理人',
  chief: '网格长',
  desk: '工作台',
  above: '上一级工作台',
  top: '区中心',
}
