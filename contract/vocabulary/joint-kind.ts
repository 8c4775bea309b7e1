import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Why several handle one request: a whistle calls departments, a split shares it out. */
export const jointKind = z.enum(['whistle', 'split'])
export type JointKind = z.infer<typeof jointKind>

export const jointKindLabels: Labels<JointKind> = {
  whistle: '吹哨',
  split: '分办',
}
