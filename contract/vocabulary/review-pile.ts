import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a mutual review has come: somebody has not handed in, both have, or everybody may read it. */
export const reviewPile = z.enum(['missing', 'ready', 'published'])
export type ReviewPile = z.infer<typeof reviewPile>

export const reviewPileLabels: Labels<ReviewPile> = {
  missing: '待提交',
  ready: '待公布',
  published: '已公布',
}
