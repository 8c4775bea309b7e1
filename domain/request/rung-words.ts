import { dueStepLabels } from '../../contract/vocabulary/due-step'
import type { RungName } from '../../contract/vocabulary/rung'
import type { Clock } from '../service-level/clock'
import { shanghai } from '../service-level/shanghai'

const timeWords = (at: Date): string => shanghai(at).format('M 月 D 日 HH:mm')

/** What was not done in time. */
export const missed = ({ step, at }: Pick<Clock, 'step' | 'at'>): string =>
  `没有在 ${timeWords(at)} 前${dueStepLabels[step]}`

const please = ({ step, at }: Pick<Clock, 'step' | 'at'>): string => `请在 ${timeWords(at)} 前${dueStepLabels[step]}`

/** What a rung says of a clock, in the name of somebody. */
export const rungSentences: Readonly<Record<RungName, (clock: Pick<Clock, 'step' | 'at'>, by: string) => string>> = {
  half: (clock) => `时限过半，${please(clock)}`,
  most: (clock) => `快到时限，${please(clock)}`,
  breach: (clock) => `${missed(clock)}，已超时`,
  urge: (clock, by) => `${missed(clock)}，${by} 催办`,
  supervise: (clock, by) => `${missed(clock)}，${by} 督办`,
  circulate: (clock, by) => `${missed(clock)}，${by} 通报`,
}
