import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a desk says of a photo of which neither WeChat nor the platform could say whether it may be public. */
export const photoDecision = z.enum(['cleared', 'withheld'])
export type PhotoDecision = z.infer<typeof photoDecision>

export const photoDecisionLabels: Labels<PhotoDecision> = { cleared: '可以公开', withheld: '不公开' }
