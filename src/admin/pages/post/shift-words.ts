import type { ShiftView } from '../../../../contract/administration'

export const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const nameOf = (weekday: number): string => weekdayNames[weekday - 1] ?? ''

/** 每天, 周一至周五, 周六、周日 */
const daysWords = (weekdays: readonly number[]): string => {
  const days = [...weekdays].sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return '没有选星期'
  if (days.length === 7) return '每天'
  const isRow = last - first === days.length - 1 && days.length > 2
  return isRow ? `${nameOf(first)}至${nameOf(last)}` : days.map(nameOf).join('、')
}

/** 周一至周五 08:30–17:30 */
export const shiftWords = ({ weekdays, from, to }: ShiftView): string =>
  `${daysWords(weekdays)} ${from}–${from < to ? to : `次日 ${to}`}`
