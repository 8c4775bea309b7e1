import type { PublicActivity } from '../../contract/public-activities'
import { stateOf, type Said } from '../components/activity-words'
import { dayWords } from '../time/words'

/** How far an activity is, as a resident needs to know it: how it is settled is none of his affairs. */
export const publicStateOf = (activity: PublicActivity, now: Date): Said => {
  const { state, startsAt, endsAt } = activity
  if (state === 'cancelled') return stateOf(activity, now)
  if (state !== 'published' || now >= endsAt) return { tone: 'mute', words: '已结束' }
  if (now >= startsAt) return { tone: 'ok', words: '进行中' }
  return dayWords(startsAt, now) === '今天' ? { tone: 'wait', words: '今天' } : { tone: 'info', words: '将举办' }
}

/** 12人报名, 12人参加; nothing where nobody was counted. */
export const peopleWords = ({ state, people }: PublicActivity): string => {
  if (state === 'cancelled' || people === null || people === 0) return ''
  return `${people}人${state === 'closed' ? '参加' : '报名'}`
}
