import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Why a resource fits a demand. */
export const fitReason = z.enum([
  'sameKind',
  'relatedKind',
  'sameCommunity',
  'nearby',
  'wholeDistrict',
  'time',
  'skill',
])
export type FitReason = z.infer<typeof fitReason>

export const fitReasonLabels: Labels<FitReason> = {
  sameKind: '类别一致',
  relatedKind: '类别相近',
  sameCommunity: '同一社区',
  nearby: '就近',
  wholeDistrict: '全区可用',
  time: '时间合适',
  skill: '特长对口',
}
