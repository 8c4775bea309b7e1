import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How often a recurring activity is held. */
export const rhythm = z.enum(['weekly', 'fortnightly', 'monthly'])
export type Rhythm = z.infer<typeof rhythm>

export const rhythmLabels: Labels<Rhythm> = {
  weekly: '每周一次',
  fortnightly: '每两周一次',
  monthly: '每月一次',
}
