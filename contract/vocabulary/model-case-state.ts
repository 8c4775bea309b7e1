import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a model case (典型案例) has come. */
export const modelCaseState = z.enum(['submitted', 'recommended', 'published', 'declined'])
export type ModelCaseState = z.infer<typeof modelCaseState>

export const modelCaseStateLabels: Labels<ModelCaseState> = {
  submitted: '待推荐',
  recommended: '待发布',
  published: '已入库',
  declined: '未采用',
}
