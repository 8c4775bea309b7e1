import { assessmentGradeLabels } from '../../contract/vocabulary/assessment-grade'
import { commitmentStateLabels } from '../../contract/vocabulary/commitment-state'
import { coverageLabels } from '../../contract/vocabulary/coverage'
import { cultivationLabels } from '../../contract/vocabulary/cultivation'
import { newOrganisationKindLabels } from '../../contract/vocabulary/new-organisation-kind'
import { dayOf } from '../../domain/projects/age'
import type { CommitmentDocument } from '../repositories/documents/appraisal'
import type { CommunityFiguresDocument, UnitFiguresDocument } from '../repositories/documents/figures'
import type { NewOrganisationDocument } from '../repositories/documents/new-organisation'
import type { Column } from '../sheets/write-sheet'
import { anyMember, type ShownNames } from '../views/shown-names'

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
  补传待确认: 12,
  '签到率（%）': 12,
  本季服务次数: 14,
  本季服务小时: 14,
  承诺: 8,
  已完成承诺: 12,
  最近反馈卡: 12,
})

export const unitLine = (figures: UnitFiguresDocument): Cell[] => {
  const { name, community, declared, members, reportedIn, reportedInRate, checkedIn, claimed, checkInRate } = figures
  const { services, minutes, commitments, completed, grade } = figures
  return [
    ...[name, community.name, declared, members, reportedIn, percent(reportedInRate)],
    ...[checkedIn, claimed, percent(checkInRate)],
    ...[services, Math.round(minutes / 6) / 10, commitments, completed],
    grade === null ? '还没有' : assessmentGradeLabels[grade],
  ]
}

export const commitmentColumns = columnsOf({
  街道: 18,
  社区: 24,
  谁承诺: 30,
  承诺事项: 50,
  承诺日期: 12,
  情况: 10,
  完成日期: 12,
  完成情况: 50,
  '照片（张）': 10,
  评价人数: 10,
  平均分: 10,
})

export const commitmentLine = (commitment: CommitmentDocument, street: string, names: ShownNames): Cell[] => {
  const { by, community, text, state, promisedAt, completedAt, evidence, photos, rated } = commitment
  return [
    ...[street, community.name, by.kind === 'unit' ? by.name : (names.get(by.id) ?? anyMember)],
    ...[text, dayOf(promisedAt), commitmentStateLabels[state]],
    ...[completedAt === null ? '' : dayOf(completedAt), evidence, photos.length],
    ...[rated.count, rated.count === 0 ? '' : Math.round((rated.sum * 10) / rated.count) / 10],
  ]
}

export const newOrganisationColumns = columnsOf({
  社区: 24,
  名称: 30,
  类别: 14,
  培育级别: 12,
  党员人数: 10,
  地址: 36,
  专员: 16,
  助理: 16,
  其他力量: 30,
  '进展（条）': 10,
  最近进展: 50,
  最近进展日期: 14,
})

export const newOrganisationLine = (organisation: NewOrganisationDocument): Cell[] => {
  const { community, name, kind, cultivation, partyMembers, place, specialist, assistant, others, progress } =
    organisation
  const last = progress.at(-1)
  return [
    ...[community.name, name, newOrganisationKindLabels[kind], cultivationLabels[cultivation], partyMembers, place],
    ...[specialist, assistant, others, progress.length],
    ...(last === undefined ? ['', ''] : [last.words, dayOf(last.at)]),
  ]
}
