import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What somebody is there for who handles a request together with others. */
export const partRole = z.enum(['lead', 'assist', 'force', 'share'])
export type PartRole = z.infer<typeof partRole>

export const partRoleLabels: Labels<PartRole> = {
  lead: '牵头',
  assist: '协办',
  force: '联合执法',
  share: '分办',
}
