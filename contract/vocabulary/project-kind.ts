import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** The four kinds of co-construction (共建类型). */
export const projectKind = z.enum(['venueSharing', 'publicService', 'fellowship', 'care'])
export type ProjectKind = z.infer<typeof projectKind>

export const projectKindLabels: Labels<ProjectKind> = {
  venueSharing: '阵地共享',
  publicService: '公益服务',
  fellowship: '活动联谊',
  care: '爱心关怀',
}
