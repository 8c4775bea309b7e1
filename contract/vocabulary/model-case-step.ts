import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a desk may do with a model case. */
export const modelCaseStep = z.enum(['recommend', 'decline', 'publish'])
export type ModelCaseStep = z.infer<typeof modelCaseStep>

export const modelCaseStepLabels: Labels<ModelCaseStep> = {
  recommend: '推荐',
  decline: '不采用',
  publish: '发布入库',
}
