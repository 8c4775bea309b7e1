import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What somebody is to one request. Permission to act is given to parties, not to people. */
export const party = z.enum(['reporter', 'handler', 'desk', 'system'])
export type Party = z.infer<typeof party>

export const partyLabels: Labels<Party> = {
  reporter: '反映人',
  handler: '处理人',
  desk: '工作台',
  system: '平台',
}
