import type { AssessmentRule } from '../../contract/assessment'
import type { lists } from '../../contract/lists'
import { assessedGround, isInGround } from '../../domain/access/assessment'
import { isAdministrator, isStaff } from '../../domain/access/roles'
import { refuse } from '../../domain/refused'
import { departmentScores } from '../../domain/statistics/department-scores'
import { assessment, saveAssessment } from '../../server/repositories/assessment'
import { ratingsOfYear } from '../../server/repositories/department-ratings'
import { districtSettings } from '../../server/repositories/settings'
import type { Handlers } from '../../server/serve/serve'
import { departmentScoreViews } from '../../server/views/assessment-view'

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)}%`

/** A rule with all that it says, for the record. */
const told = ({ weights: { streetDesk, communityDesk, districtCentre }, points, grades }: AssessmentRule): string =>
  [
    `街道 ${percent(streetDesk)}、社区 ${percent(communityDesk)}、区 ${percent(districtCentre)}`,
    `一至五星 ${points.join('/')} 分`,
    `分数线 ${grades.good}/${grades.fairlyGood}/${grades.ordinary}`,
  ].join('；')

export const assessmentHandlers: Pick<Handlers<typeof lists>, 'assessment' | 'departmentScores' | 'saveAssessment'> = {
  assessment: async (_, { actor }) => {
    if (!isStaff(actor)) return refuse('notAllowed')
    return (await assessment()) ?? refuse('notFound')
  },
  departmentScores: async ({ year }, { actor }) => {
    const ground = assessedGround(actor, (await districtSettings()).district)
    if (ground === null) return refuse('notAllowed')
    const [rule, ratings] = await Promise.all([assessment(), ratingsOfYear(year)])
    if (rule === null) return refuse('notFound', '还没有录入考核办法，请管理员先录入各方权重和分数线')
    const scores = departmentScores(ratings, rule).filter(({ area }) => isInGround(area, ground))
    return { rule, rows: await departmentScoreViews(scores) }
  },
  saveAssessment: async ({ rule, seen }, { actor, now }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    const by = { person: actor.person, name: actor.name, at: now }
    const what = (was: AssessmentRule | null) =>
      was === null ? `考核办法 录入 ${told(rule)}` : `考核办法 ${told(was)} 改为 ${told(rule)}`
    return (await saveAssessment({ rule, seen }, what, by)) ?? rule
  },
}
