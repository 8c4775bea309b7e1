import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What units, members and desks show of what they did, each with photos: its collection. */
export const shownCarrier = z.enum(['modelCases', 'activities', 'projects', 'wishes', 'commitments'])
export type ShownCarrier = z.infer<typeof shownCarrier>

export const shownCarrierLabels: Labels<ShownCarrier> = {
  modelCases: '案例',
  activities: '活动',
  projects: '共建项目',
  wishes: '微心愿',
  commitments: '承诺',
}
