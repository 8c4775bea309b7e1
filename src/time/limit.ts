import { limitUnitLabels, type LimitUnit } from '../../contract/vocabulary/limit-unit'

interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

/** Words that are counted with 个. */
const counted: readonly LimitUnit[] = ['workingHours', 'workingDays']

/** How long something may take: 3 个工作日, 7 天, 15 分钟 */
export const limitWords = ({ amount, unit }: Limit): string =>
  unit === 'hours' && amount < 1
    ? `${Math.round(amount * 60)} 分钟`
    : `${amount} ${counted.includes(unit) ? '个' : ''}${limitUnitLabels[unit]}`
