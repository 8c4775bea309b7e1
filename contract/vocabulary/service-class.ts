import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** The eight classes of service (岗位类别) of the guidelines for 双报到. */
export const serviceClass = z.enum([
  'organisation',
  'legalAid',
  'hardshipAid',
  'governance',
  'health',
  'culture',
  'safety',
  'other',
])
export type ServiceClass = z.infer<typeof serviceClass>

export const serviceClassLabels: Labels<ServiceClass> = {
  organisation: '组织建设',
  legalAid: '法律咨询与援助',
  hardshipAid: '助困扶残与就业援助',
  governance: '社区治理',
  health: '健康医疗',
  culture: '文化体育',
  safety: '安全宣传与治安巡逻',
  other: '其他',
}
