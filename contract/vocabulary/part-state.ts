import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far somebody is with his part. */
export const partState = z.enum(['called', 'signed', 'contacted', 'arrived', 'reported', 'released'])
export type PartState = z.infer<typeof partState>

export const partStateLabels: Labels<PartState> = {
  called: '待签收',
  signed: '已签收',
  contacted: '已联系',
  arrived: '已到场',
  reported: '已反馈',
  released: '已退出',
}
