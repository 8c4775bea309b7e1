import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a step asks of who takes it. */
export const need = z.enum([
  'note',
  'reason',
  'photos',
  'post',
  'until',
  'amount',
  'approval',
  'parts',
  'matters',
  'rating',
  'category',
  'place',
  'request',
  'verdict',
])
export type Need = z.infer<typeof need>

export const needLabels: Labels<Need> = {
  note: '说明',
  reason: '原因',
  photos: '照片',
  post: '岗位',
  until: '期限',
  amount: '时间',
  approval: '审批事项',
  parts: '单位',
  matters: '事项',
  rating: '评价',
  category: '类别',
  place: '地点',
  request: '另一件诉求',
  verdict: '核实结果',
}
