import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What was found on site about what a resident reported. */
export const verdict = z.enum(['true', 'untrue'])
export type Verdict = z.infer<typeof verdict>

export const verdictLabels: Labels<Verdict> = {
  true: '属实',
  untrue: '不属实',
}
