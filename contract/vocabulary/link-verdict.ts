import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What the proof of one step of a case file says. */
export const linkVerdict = z.enum(['intact', 'changed', 'missing'])
export type LinkVerdict = z.infer<typeof linkVerdict>

export const linkVerdictLabels: Labels<LinkVerdict> = {
  intact: '完整',
  changed: '被改动过',
  missing: '之前有步骤缺失，或顺序不对',
}
