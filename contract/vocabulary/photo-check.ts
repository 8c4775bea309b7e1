import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'
import { photoDecision, photoDecisionLabels } from './photo-decision'

/** What is known of a photo. `review`: WeChat is not sure, or never answered; `unreadable`: no picture of a kind that we know. */
export const photoCheck = z.enum(['pending', 'pass', 'review', 'risky', 'unreadable', ...photoDecision.options])
export type PhotoCheck = z.infer<typeof photoCheck>

export const photoCheckLabels: Labels<PhotoCheck> = {
  pending: '正在检查',
  pass: '已通过检查',
  review: '还不能公开',
  risky: '不适合查看',
  unreadable: '打不开',
  ...photoDecisionLabels,
}
