import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Who reports and rates in a mutual review (双述双评). */
export const reviewSide = z.enum(['unit', 'community'])
export type ReviewSide = z.infer<typeof reviewSide>

export const reviewSideLabels: Labels<ReviewSide> = {
  unit: '单位',
  community: '社区',
}
