import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How a wish ended. */
export const wishOutcome = z.enum(['confirmed', 'withdrawn', 'declined'])
export type WishOutcome = z.infer<typeof wishOutcome>

export const wishOutcomeLabels: Labels<WishOutcome> = {
  confirmed: '已办成',
  withdrawn: '已撤回',
  declined: '社区未采纳',
}
