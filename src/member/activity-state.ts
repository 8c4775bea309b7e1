import type { ActivityRow } from '../../contract/activities'
import { activityStateLabels } from '../../contract/vocabulary/activity-state'
import type { Tone } from '../components/status-tag'

type Timed = Pick<ActivityRow, 'state' | 'startsAt' | 'endsAt'>

interface Said {
  readonly tone: Tone
  readonly words: string
}

/** How far an activity is; a published one has its state from the clock. */
export const stateOf = ({ state, startsAt, endsAt }: Timed, now: Date): Said => {
  if (state === 'cancelled') return { tone: 'mute', words: activityStateLabels.cancelled }
  if (state !== 'published') return { tone: 'mute', words: activityStateLabels[state] }
  if (now < startsAt) return { tone: 'info', words: activityStateLabels.published }
  return now < endsAt ? { tone: 'ok', words: '进行中' } : { tone: 'mute', words: '已到点，等组织者结算' }
}

/** How the reader stands; null when he may still sign up. */
export const standingOf = ({ standing }: Pick<ActivityRow, 'standing'>): Said | null => {
  if (standing.state === 'out') return null
  return standing.state === 'in'
    ? { tone: 'ok', words: '已报名' }
    : { tone: 'wait', words: `候补第 ${standing.place} 位` }
}

export const maySignUp = ({ standing, ...row }: Timed & Pick<ActivityRow, 'standing'>, now: Date): boolean =>
  standing.state === 'out' && row.state === 'published' && now < row.endsAt
