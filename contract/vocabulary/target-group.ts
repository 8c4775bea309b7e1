import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whom voluntary service is for first (重点对象); everybody else comes after them. */
export const targetGroup = z.enum(['elder', 'disabled', 'leftBehind', 'hardship', 'none'])
export type TargetGroup = z.infer<typeof targetGroup>

export const targetGroupLabels: Labels<TargetGroup> = {
  elder: '孤寡（空巢）老人',
  disabled: '重度残疾人',
  leftBehind: '留守儿童',
  hardship: '困境儿童',
  none: '其他居民',
}
