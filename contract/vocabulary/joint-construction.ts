import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** The five joint constructions (五联共建). */
export const jointConstruction = z.enum(['organisation', 'activity', 'resource', 'governance', 'civility'])
export type JointConstruction = z.infer<typeof jointConstruction>

export const jointConstructionLabels: Labels<JointConstruction> = {
  organisation: '组织联建',
  activity: '活动联办',
  resource: '资源联用',
  governance: '治理联抓',
  civility: '文明联创',
}
