import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What of 双报到 waits for a community's desk. */
export const waitingPile = z.enum([
  'units',
  'members',
  'claims',
  'activities',
  'posts',
  'postClaims',
  'demands',
  'projects',
  'wishes',
  'resolutions',
  'cases',
])
export type WaitingPile = z.infer<typeof waitingPile>

export const waitingPileLabels: Labels<WaitingPile> = {
  units: '单位报到待确认',
  members: '党员报到待确认',
  claims: '补传签到待核对',
  activities: '活动待结算',
  posts: '岗位建议待答复',
  postClaims: '岗位认领待确认',
  demands: '居民需求待答复',
  projects: '共建项目待答复',
  wishes: '微心愿待审核',
  resolutions: '会议决议待验收',
  cases: '典型案例待推荐',
}
