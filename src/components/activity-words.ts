import type { ActivityRow } from '../../contract/activities'
import { activityStateLabels } from '../../contract/vocabulary/activity-state'
import { clockWords, dayWords } from '../time/words'
import type { Tone } from './status-tag'

/** 45 分钟, 2 小时, 1 小时 30 分钟 */
export const minutesWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分钟`].filter(Boolean).join(' ')
}

/** 周六 09:00–11:00 */
export const whenWords = ({ startsAt, endsAt }: Pick<ActivityRow, 'startsAt' | 'endsAt'>, now: Date): string =>
  `${dayWords(startsAt, now)} ${clockWords(startsAt)}–${clockWords(endsAt)}`

export type Timed = Pick<ActivityRow, 'state' | 'startsAt' | 'endsAt'>

export interface Said {
  readonly tone: Tone
  readonly words: string
}

/** How far an activity is; a published one has its state from the clock. */
export const stateOf = ({ state, startsAt, endsAt }: Timed, now: Date): Said => {
  if (state === 'cancelled') return { tone: 'mute', words: activityStateLabels.cancelled }
  if (state !== 'published') return { tone: 'mute', words: activityStateLabels[state] }
  if (now < startsAt) return { tone: 'info', words: activityStateLabels.published }
  return now < endsAt ? { tone: 'ok', words: '进行中' } : { tone: 'wait', words: '已到点，待结算' }
}
