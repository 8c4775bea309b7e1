import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a member can do for others. */
export const skill = z.enum([
  'law',
  'medicine',
  'teaching',
  'counselling',
  'repair',
  'computers',
  'finance',
  'writing',
  'arts',
  'sports',
  'driving',
  'cooking',
])
export type Skill = z.infer<typeof skill>

export const skillLabels: Labels<Skill> = {
  law: '法律',
  medicine: '医护',
  teaching: '教育辅导',
  counselling: '心理疏导',
  repair: '水电维修',
  computers: '电脑手机',
  finance: '财务会计',
  writing: '写作宣传',
  arts: '文艺',
  sports: '体育',
  driving: '驾驶',
  cooking: '烹饪',
}
