import { assessmentGradeLabels } from '../../contract/vocabulary/assessment-grade'
import { coverageLabels } from '../../contract/vocabulary/coverage'
import type { CommunityFiguresDocument, UnitFiguresDocument } from '../repositories/documents/figures'
import type { Column } from '../sheets/write-sheet'

type Cell = string | number

/** Headings with their widths in letters. */
const columnsOf = (widths: Readonly<Record<string, number>>): Column[] =>
  Object.entries(widths).map(([heading, width]) => ({ heading, width }))

const percent = (rate: number): number => Math.round(rate * 1000) / 10

export const communityColumns = columnsOf({
  街道: 18,
  社区: 24,
  名额情况: 12,
  已报到单位: 12,
  待确认单位: 12,
  排队单位: 10,
  空余名额: 10,
  已报到党员: 12,
  待确认党员: 12,
  当月未签到: 12,
})

export const communityLine = (figures: CommunityFiguresDocument): Cell[] => {
  const { streetName, community, coverage, units, asked, waiting, free, members, toConfirm, behind } = figures
  return [
    ...[streetName, community.name, coverageLabels[coverage]],
    ...[units, asked, waiting, free, members, toConfirm, behind],
  ]
}

export const unitColumns = columnsOf({
  单位: 30,
  报到社区: 24,
  在职党员: 10,
  单位已确认: 12,
  已报到: 10,
  '报到率（%）': 12,
  当月已签到: 12,
  '签到率（%）': 12,
  本季服务次数: 14,
  本季服务小时: 14,
  承诺: 8,
  已完成承诺: 12,
  最近反馈卡: 12,
})

export const unitLine = (figures: UnitFiguresDocument): Cell[] => {
  const { name, community, declared, members, reportedIn, reportedInRate, checkedIn, checkInRate } = figures
  const { services, minutes, commitments, completed, grade } = figures
  return [
    ...[name, community.name, declared, members, reportedIn, percent(reportedInRate), checkedIn, percent(checkInRate)],
    ...[services, Math.round(minutes / 6) / 10, commitments, completed],
    grade === null ? '还没有' : assessmentGradeLabels[grade],
  ]
}
