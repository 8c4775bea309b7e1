import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whether the unit that a member named says that he is one of theirs. */
export const membership = z.enum(['asked', 'confirmed', 'declined', 'unknownUnit'])
export type Membership = z.infer<typeof membership>

export const membershipLabels: Labels<Membership> = {
  asked: '待单位确认',
  confirmed: '单位已确认',
  declined: '单位没有确认',
  unknownUnit: '单位还没登记',
}
