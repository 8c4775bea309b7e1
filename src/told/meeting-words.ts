import type { MeetingRow, QuarterView, ResolutionRow } from '../../contract/meetings'
import { meetingAnswerLabels, type MeetingAnswer } from '../../contract/vocabulary/meeting-answer'
import type { MeetingState } from '../../contract/vocabulary/meeting-state'
import type { QuarterState } from '../../contract/vocabulary/quarter-state'
import { resolutionStateLabels } from '../../contract/vocabulary/resolution-state'
import { serverNow } from '../cloud/clock'
import type { Tone } from '../components/status-tag'
import { clockWords, dayWords } from '../time/words'

export const meetingTones: Readonly<Record<MeetingState, Tone>> = {
  convened: 'info',
  held: 'wait',
  published: 'ok',
  calledOff: 'mute',
}

export const quarterTones: Readonly<Record<QuarterState, Tone>> = {
  held: 'ok',
  convened: 'info',
  toConvene: 'wait',
  overdue: 'late',
}

/** 2026 年第 4 季度 */
export const quarterName = ({ quarter }: Pick<QuarterView, 'quarter'>): string =>
  `${quarter.slice(0, 4)} 年第 ${quarter.slice(-1)} 季度`

/** 周五 15:00 · 社区会议室 */
export const whenAndWhere = ({ startsAt, place }: Pick<MeetingRow, 'startsAt' | 'place'>): string =>
  `${dayWords(startsAt, serverNow())} ${clockWords(startsAt)} · ${place}`

/** How many come, or came. */
export const turnoutWords = ({ invited, coming, excused, present }: MeetingRow): string =>
  present === null
    ? `通知 ${invited} 人 · 参加 ${coming} 人 · 请假 ${excused} 人`
    : `应到 ${invited} 人 · 到会 ${present} 人`

export const answerWords = (answer: MeetingAnswer | null): string =>
  answer === null ? '还没有答复' : meetingAnswerLabels[answer]

export const resolutionTone = ({ state, isOverdue }: ResolutionRow): Tone => {
  if (isOverdue) return 'late'
  return state === 'accepted' ? 'ok' : state === 'reported' ? 'info' : 'wait'
}

export const resolutionWords = ({ state, isOverdue }: ResolutionRow): string =>
  isOverdue ? '已逾期' : resolutionStateLabels[state]

/** Whose it is: 示例单位 兼职委员 1 */
export const ownerWords = ({ owner }: Pick<ResolutionRow, 'owner'>): string =>
  [owner.unitName, owner.name].filter(Boolean).join(' ')
