import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What happens by itself while a time runs out and after it is over, from the mildest to the last. */
export const rungName = z.enum(['half', 'most', 'breach', 'urge', 'supervise', 'circulate'])
export type RungName = z.infer<typeof rungName>

/** At most five characters and nothing else, as the title of a task's notice takes no more. */
export const rungLabels: Labels<RungName> = {
  half: '时限过半',
  most: '快到时限',
  breach: '已超时',
  urge: '催办',
  supervise: '督办',
  circulate: '通报',
}
