import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Remains with a request that was late: yellow when a time was missed, red when it had to be supervised. */
export const markColour = z.enum(['yellow', 'red'])
export type MarkColour = z.infer<typeof markColour>

export const markColourLabels: Labels<MarkColour> = {
  yellow: '黄牌',
  red: '红牌',
}
