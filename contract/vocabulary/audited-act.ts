import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What is written down for the auditor each time it is done. */
export const auditedAct = z.enum([
  'revealPhone',
  'revealAddress',
  'revealReporter',
  'revealUnitPhone',
  'appointUnitContact',
  'revealMemberPhone',
  'correctHours',
  'revealWishContact',
  'readCaseFile',
  'changeSettings',
  'redraw',
  'clearPhoto',
  'withholdPhoto',
  'exportFigures',
])
export type AuditedAct = z.infer<typeof auditedAct>

export const auditedActLabels: Labels<AuditedAct> = {
  revealPhone: '查看联系电话',
  revealAddress: '查看门牌',
  revealReporter: '查看反映人',
  revealUnitPhone: '查看单位联系人电话',
  appointUnitContact: '让单位换联系人',
  revealMemberPhone: '查看党员电话',
  correctHours: '更正服务时长',
  revealWishContact: '查看求助人联系方式',
  readCaseFile: '查阅案卷',
  changeSettings: '修改设置',
  redraw: '调整网格',
  clearPhoto: '公开照片',
  withholdPhoto: '不公开照片',
  exportFigures: '导出统计表',
}
