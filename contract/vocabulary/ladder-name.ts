import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Which clocks climb a ladder: those of an emergency faster than others, and that of a resident who has to answer. */
export const ladderName = z.enum(['ordinary', 'emergency', 'confirm'])
export type LadderName = z.infer<typeof ladderName>

export const ladderLabels: Labels<LadderName> = {
  ordinary: '较急、一般、复杂',
  emergency: '紧急',
  confirm: '等居民确认',
}
