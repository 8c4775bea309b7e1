import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Why work has to wait. */
export const suspensionReason = z.enum(['weather', 'budget', 'thirdParty', 'other'])
export type SuspensionReason = z.infer<typeof suspensionReason>

export const suspensionReasonLabels: Labels<SuspensionReason> = {
  weather: '等天气',
  budget: '等经费',
  thirdParty: '等第三方',
  other: '其他',
}
