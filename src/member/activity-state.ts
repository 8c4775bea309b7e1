import type { ActivityRow } from '../../contract/activities'
import type { Said, Timed } from '../components/activity-words'

/** How the reader stands; null when he may still sign up. */
export const standingOf = ({ standing }: Pick<ActivityRow, 'standing'>): Said | null => {
  if (standing.state === 'out') return null
  return standing.state === 'in'
    ? { tone: 'ok', words: '已报名' }
    : { tone: 'wait', words: `候补第 ${standing.place} 位` }
}

export const maySignUp = ({ standing, ...row }: Timed & Pick<ActivityRow, 'standing'>, now: Date): boolean =>
  standing.state === 'out' && row.state === 'published' && now < row.endsAt
