import './jitless'
import { categoryCode } from './ids'
import { requestModule } from './vocabulary/module'
import { urgency } from './vocabulary/urgency'
import * as z from 'zod'

/** A leaf of the tree: module → class → category. */
export const categoryView = z.object({
  code: categoryCode,
  module: requestModule,
  /** 环境卫生 */
  className: z.string(),
  /** 暴露垃圾 */
  name: z.string(),
  urgency,
  /** Place among the most used ones; null for the rest. */
  common: z.number().int().nullable(),
  /** Words that suggest it: 灯, 黑, 路灯 */
  words: z.array(z.string()),
})
export type CategoryView = z.infer<typeof categoryView>
