import type { DueView } from '../../contract/requests'
import { clockWords, dayWords, spanWords, spokenClock } from './words'

export interface DueWords {
  /** 今天 17:30 前办结 */
  readonly by: string
  /** 还剩 3 小时, 超 20 分钟, 已超 2 天 */
  readonly left: string
  readonly late: boolean
}

/** What must be done by then. */
export const stepWords: Readonly<Record<DueView['step'], string>> = {
  accept: '签收',
  resolve: '办结',
  confirm: '确认',
  dispatch: '派遣',
}

const lateWords = (milliseconds: number): string =>
  `${milliseconds < 24 * 3_600_000 ? '超' : '已超'} ${spanWords(milliseconds)}`

/** A deadline as a person says it. `spoken` is for the elder version: 今天下午 5 点半前 */
export const dueWords = (due: DueView, now: Date, spoken = false): DueWords => {
  const rest = due.at.getTime() - now.getTime()
  const clock = spoken ? spokenClock(due.at) : ` ${clockWords(due.at)} `
  return {
    by: `${dayWords(due.at, now)}${clock}前${stepWords[due.step]}`,
    left: rest > 0 ? `还剩 ${spanWords(rest)}` : lateWords(-rest),
    late: rest <= 0,
  }
}
