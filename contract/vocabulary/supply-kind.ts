import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a demand asks for, and what a resource gives. */
export const supplyKind = z.enum(['venue', 'labour', 'goods', 'funds', 'skills', 'training', 'other'])
export type SupplyKind = z.infer<typeof supplyKind>

export const supplyKindLabels: Labels<SupplyKind> = {
  venue: '场地',
  labour: '人力',
  goods: '物资',
  funds: '资金',
  skills: '技能服务',
  training: '培训讲座',
  other: '其他',
}
