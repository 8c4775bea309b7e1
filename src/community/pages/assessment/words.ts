import type { AssessmentRule, DepartmentScoreView } from '../../../../contract/assessment'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** How the scores come about, in sentences. */
export const ruleWords = ({ weights, grades }: AssessmentRule): readonly string[] => [
  `街道 ${percent(weights.streetDesk)}、社区 ${percent(weights.communityDesk)}、区中心 ${percent(weights.districtCentre)}；` +
    '没有评价的一方，权重归街道。街道没有评价过的不打分。',
  `${grades.good} 分起为好，${grades.fairlyGood} 分起为较好，${grades.ordinary} 分起为一般，再低为差。一般、差不得评优。`,
]

/** One decimal, cut: what is shown must not look like a better grade. */
export const scoreWords = (score: number): string => `${Math.floor(score * 10) / 10} 分`

/** What stands behind a score. */
export const basisWords = ({ rated, whistles }: DepartmentScoreView): string =>
  whistles > rated ? `收哨 ${whistles} 次，按其中有评价的 ${rated} 次计算` : `收哨 ${whistles} 次，都有评价`

/** How often it signed, called back and reported in its time. */
export const inTimeWords = ({ inTime, whistles }: DepartmentScoreView): string =>
  `按时：签收 ${inTime.sign}、联系 ${inTime.contact}、反馈 ${inTime.report}（共 ${whistles} 次）`
