import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** In what a time is counted: the first two while offices are open, the others by night and on days off too. */
export const limitUnit = z.enum(['workingHours', 'workingDays', 'hours', 'days'])
export type LimitUnit = z.infer<typeof limitUnit>

export const limitUnitLabels: Labels<LimitUnit> = {
  workingHours: '工作时',
  workingDays: '工作日',
  hours: '小时',
  days: '天',
}

/** So much of a unit, as a person says it: 2 个工作日, 3 天, 4 小时. */
export const limitWords = (amount: number, unit: LimitUnit): string =>
  `${amount} ${unit === 'workingDays' || unit === 'workingHours' ? '个' : ''}${limitUnitLabels[unit]}`
