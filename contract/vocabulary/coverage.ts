import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How a community stands with units that report in to it. */
export const coverage = z.enum(['without', 'free', 'full', 'over'])
export type Coverage = z.infer<typeof coverage>

export const coverageLabels: Labels<Coverage> = {
  without: '没有单位',
  free: '还有名额',
  full: '名额已满',
  over: '超出名额',
}
