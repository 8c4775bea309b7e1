import type { ActivityRow } from '../../contract/activities'
import type { CommitmentView } from '../../contract/appraisal'
import type { MemberView } from '../../contract/members'
import type { ServicePostRow } from '../../contract/serving'
import { membershipLabels } from '../../contract/vocabulary/membership'
import { ratingLabels, ratingLevel } from '../../contract/vocabulary/rating'
import { dayWords, joined } from '../time/words'

/** 26.5: what is credited in minutes, as hours. */
export const hoursWords = (minutes: number): string => String(Math.round(minutes / 6) / 10)

/** 青檀社区 · 03 网格 */
export const residenceWords = ({ community, grid }: Pick<MemberView, 'community' | 'grid'>): string => {
  if (community === null) return ''
  return grid === null ? community.name : `${community.name} · ${grid.name.replace(community.name, '').trim()}`
}

/** 示例单位党支部 · 单位已确认 */
export const unitWords = ({ unit, membership }: Pick<MemberView, 'unit' | 'membership'>): string =>
  unit === null ? '还没有填单位' : [unit.name, membership && membershipLabels[membership]].filter(Boolean).join(' · ')

/** 截止周六: until when the monthly check-in is due. */
export const dueByWords = (dueBy: Date, now: Date): string => joined('截止', dayWords(dueBy, now))

/** 还差 2 人, or how many wait for a place. */
export const placesWords = ({ quota, taken, waiting }: Pick<ActivityRow, 'quota' | 'taken' | 'waiting'>): string => {
  if (taken < quota) return `还差 ${quota - taken} 人`
  return waiting === 0 ? '已满，可候补' : `已满，${waiting} 人候补`
}

/** 满意 4.2 分 · 12 人评价: the average as the word that is nearest, and of how many. */
export const ratingWords = ({ average, count }: CommitmentView['rating']): string =>
  average === null
    ? '还没有居民评价'
    : `${ratingLabels[ratingLevel.parse(Math.round(average))]} ${average} 分 · ${count} 人评价`

/** 还差 2 人, or how many wait for somebody to hand it back. */
export const handsWords = ({ hands, taken, waiting }: Pick<ServicePostRow, 'hands' | 'taken' | 'waiting'>): string => {
  if (taken < hands) return `还差 ${hands - taken} 人`
  return waiting === 0 ? '已满，可排队' : `已满，${waiting} 人排队`
}
