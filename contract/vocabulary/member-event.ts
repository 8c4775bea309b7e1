import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What happened to a member who reports in. */
export const memberEventType = z.enum([
  'asked',
  'confirmed',
  'declined',
  'transferred',
  'gridChanged',
  'left',
  'released',
  'unitNamed',
  'membershipConfirmed',
  'membershipDeclined',
  'checkInConfirmed',
  'checkInDeclined',
])
export type MemberEventType = z.infer<typeof memberEventType>

export const memberEventLabels: Labels<MemberEventType> = {
  asked: '申请报到',
  confirmed: '社区确认报到',
  declined: '社区没有接收',
  transferred: '转到别的社区',
  gridChanged: '改了小区或网格',
  left: '退出报到',
  released: '社区请其退出',
  unitNamed: '填写了单位',
  membershipConfirmed: '单位确认是本单位党员',
  membershipDeclined: '单位没有确认',
  checkInConfirmed: '补传的签到算数',
  checkInDeclined: '补传的签到不算',
}
