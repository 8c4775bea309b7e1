import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What happened to a unit that reports in. */
export const unitEventType = z.enum([
  ...['registered', 'asked', 'gridNamed', 'confirmed'],
  ...['declined', 'left', 'released', 'moved', 'vouched'],
  ...['contactChanged', 'factsSaved'],
] as const)
export type UnitEventType = z.infer<typeof unitEventType>

export const unitEventLabels: Labels<UnitEventType> = {
  registered: '登记',
  asked: '申请报到',
  gridNamed: '改了小区或网格',
  confirmed: '社区确认报到',
  declined: '社区没有接收',
  left: '退出报到',
  released: '社区请退出报到',
  moved: '调整到别的社区',
  vouched: '社区认可单位',
  contactChanged: '换了联系人',
  factsSaved: '改了资料',
}
