import type { DueView } from '../../contract/requests'
import { dueStepLabels } from '../../contract/vocabulary/due-step'
import { clockWords, dayWords, joined, spanWords, spokenClock } from './words'

export interface DueWords {
  /** 还剩 3 小时, 超 20 分钟, 已超 2 天 */
  readonly left: string
  /** 今天 17:30 前办结, and once it is late 应在今天 17:30 前办结 */
  readonly by: string
  readonly late: boolean
}

const lateWords = (milliseconds: number): string =>
  `${milliseconds < 24 * 3_600_000 ? '超' : '已超'} ${spanWords(milliseconds)}`

/** 今天 17:30 前办结, or for elder readers 今天下午 5 点半前办结 */
export const byWords = ({ step, at }: DueView, now: Date, spoken = false): string =>
  `${dayWords(at, now)}${spoken ? spokenClock(at) : ` ${clockWords(at)} `}前${dueStepLabels[step]}`

/** 最晚周五 12:00 前办结; null once that time is over. */
export const latestWords = (at: Date, now: Date, spoken = false): string | null =>
  at > now ? joined('最晚', byWords({ step: 'resolve', at }, now, spoken)) : null

/** A deadline as a person says it. `spoken` is for the elder version. */
export const dueWords = (due: DueView, now: Date, spoken = false): DueWords => {
  const rest = due.at.getTime() - now.getTime()
  const by = byWords(due, now, spoken)
  return rest > 0
    ? { left: `还剩 ${spanWords(rest)}`, by, late: false }
    : { left: lateWords(-rest), by: joined('应在', by), late: true }
}
