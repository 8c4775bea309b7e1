import type { UnitCard } from '../../contract/appraisal'
import { minutesWords } from './activity-words'

/** 2026 年第 4 季度, of 2026-Q4 */
export const quarterWords = (quarter: string): string => `${quarter.slice(0, 4)} 年第 ${quarter.slice(-1)} 季度`

// Corrections may outweigh what was served in one quarter.
const servedWords = ({ services, minutes }: UnitCard['figures']): string =>
  minutes > 0 ? `${services} 人次，共 ${minutesWords(minutes)}` : `${services} 人次`

/** Of its members a unit has to say first that they are its own. */
const membersWords = ({ members, served }: UnitCard['figures']): string =>
  members === 0 ? '单位还没有确认过' : `${members} 人，其中 ${served} 人参加过服务`

/** What a unit did in a quarter, each figure with its name. */
export const figureLines = (figures: UnitCard['figures']): readonly (readonly [label: string, words: string])[] => [
  ['已确认党员', membersWords(figures)],
  ['服务', servedWords(figures)],
  ['承诺', `${figures.commitments} 项，完成 ${figures.completed} 项`],
]
