import type { DemandRow, ProjectRow, PublicProject, ResourceRow } from '../../contract/projects'
import { demandStateLabels, type DemandState } from '../../contract/vocabulary/demand-state'
import { freeTimeLabels, type FreeTime } from '../../contract/vocabulary/free-time'
import { jointConstructionLabels } from '../../contract/vocabulary/joint-construction'
import { projectKindLabels } from '../../contract/vocabulary/project-kind'
import { projectStateLabels, type ProjectState } from '../../contract/vocabulary/project-state'
import { providerKindLabels } from '../../contract/vocabulary/provider-kind'
import { resourceStateLabels } from '../../contract/vocabulary/resource-state'
import { skillLabels } from '../../contract/vocabulary/skill'
import { supplyKindLabels } from '../../contract/vocabulary/supply-kind'
import { serverNow } from '../cloud/clock'
import type { Tone } from '../components/status-tag'
import { dayWords, endOfDay, joined } from '../time/words'

export interface TagWords {
  readonly tone: Tone
  readonly words: string
}

/** 周五, 12 月 26 日: a day of the contract. */
export const dayText = (day: string): string => dayWords(endOfDay(day), serverNow())

const demandTones: Readonly<Record<DemandState, Tone>> = {
  ...{ proposed: 'wait', open: 'info', matched: 'wait', done: 'ok', declined: 'mute', withdrawn: 'mute' },
}

/** 等了 40 天 in red for what has waited too long; else how far it has come. */
export const demandTag = ({ state, days, isAgeing }: DemandRow): TagWords =>
  isAgeing
    ? { tone: 'late', words: `已等 ${days} 天` }
    : { tone: demandTones[state], words: state === 'open' && days > 0 ? `已等 ${days} 天` : demandStateLabels[state] }

const timesWords = (times: readonly FreeTime[]): string => times.map((time) => freeTimeLabels[time]).join('、')

/** 技能服务 · 水电维修 · 周六 · 最晚 12 月 26 日 · 03 网格 */
export const demandWords = ({ kind, skill, times, wantedBy, grid, community }: DemandRow): string =>
  [
    supplyKindLabels[kind],
    skill === null ? '' : skillLabels[skill],
    timesWords(times),
    wantedBy === null ? '' : joined('最晚', dayText(wantedBy)),
    grid?.name.replace(community.name, '').trim() ?? '',
  ]
    .filter(Boolean)
    .join(' · ')

export const resourceTag = ({ state, isExpired }: ResourceRow): TagWords => {
  if (isExpired && state === 'open') return { tone: 'mute', words: '已到期' }
  return {
    tone: ({ open: 'ok', engaged: 'wait', withdrawn: 'mute' } as const)[state],
    words: resourceStateLabels[state],
  }
}

/** 技能服务 · 水电维修 · 周六 · 全区可用 · 到 12 月 26 日 */
export const resourceWords = ({ kind, skills, times, reach, community, until }: ResourceRow): string =>
  [
    supplyKindLabels[kind],
    skills.map((skill) => skillLabels[skill]).join('、'),
    timesWords(times),
    reach === 'district' ? '全区可用' : community.name,
    joined('到', dayText(until)),
  ]
    .filter(Boolean)
    .join(' · ')

const projectTones: Readonly<Record<ProjectState, Tone>> = {
  ...{ proposed: 'wait', agreed: 'info', running: 'info', done: 'wait', accepted: 'ok', calledOff: 'mute' },
}

export const projectTag = ({ state, isLate }: Pick<ProjectRow, 'state' | 'isLate'>): TagWords =>
  isLate
    ? { tone: 'late', words: `${projectStateLabels[state]} · 已超期` }
    : { tone: projectTones[state], words: projectStateLabels[state] }

/** 公益服务 · 资源联用 */
export const kindWords = ({ kind, joint }: Pick<PublicProject, 'kind' | 'joint'>): string =>
  [projectKindLabels[kind], joint === null ? '' : jointConstructionLabels[joint]].filter(Boolean).join(' · ')

/** 示例单位 党支部; of a member who is not named what he is. */
export const providerWords = ({ kind, name }: PublicProject['provider']): string =>
  name === '' ? providerKindLabels[kind] : name

/** 11 月 26 日到 12 月 26 日 */
export const spanOfDays = ({ from, to }: Pick<PublicProject, 'from' | 'to'>): string =>
  from === to ? dayText(from) : `${dayText(from)}${joined('到', dayText(to))}`
