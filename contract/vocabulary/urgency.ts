import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How fast a category must be answered. */
export const urgency = z.enum(['emergency', 'urgent', 'ordinary', 'complex'])
export type Urgency = z.infer<typeof urgency>

export const urgencyLabels: Labels<Urgency> = { emergency: '紧急', urgent: '较急', ordinary: '一般', complex: '复杂' }
