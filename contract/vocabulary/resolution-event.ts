import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What happens to a resolution. */
export const resolutionEventType = z.enum(['made', 'reported', 'sentBack', 'accepted'])
export type ResolutionEventType = z.infer<typeof resolutionEventType>

export const resolutionEventLabels: Labels<ResolutionEventType> = {
  made: '形成决议',
  reported: '报告完成',
  sentBack: '退回再办',
  accepted: '验收通过',
}
